import { expect, it } from "vitest";
import { newAction } from "../../../../src/scenario/fresh.ts";
import { type ActionOf, elementNames } from "../../../../src/scenario/schema.ts";
import { elementCode } from "../../../../src/views/inspector/code/element-code.ts";
import { sample } from "../../scenario/sample.ts";

const element = (fields: Partial<ActionOf<"element">>) => ({
  ...(newAction("element", sample) as ActionOf<"element">),
  url: "https://cdn.example/a?b=1&c=2",
  ...fields,
});

it("an element is written with its attributes, and only those that are set", () => {
  const plain = elementCode(element({}));
  expect(plain.code).toContain('<img id="media" alt="" src="https://cdn.example/a?b=1&amp;c=2">');
  const { code } = elementCode(element({ crossorigin: "use-credentials", referrerPolicy: "no-referrer" }));
  expect(code).toContain('crossorigin="use-credentials" referrerpolicy="no-referrer">');
});

/** What a page has no element for. */
const byScript = new Set<string>(["font", "worker", "sharedworker", "importscripts"]);

it.each(elementNames)("a %s asks for the URL, in HTML or, where there is no element for it, in script", (name) => {
  const { code, comment } = elementCode(element({ element: name }));
  expect(code).toContain("https://cdn.example/a?b=1&");
  expect(comment).toBe(byScript.has(name) ? "//" : "<!--");
});

it("a script whose URL names a callback gets one", () => {
  const { code } = elementCode(element({ element: "script", url: "https://api.example/me?callback=show" }));
  expect(code).toContain("window.show = (data) => console.log(data);");
  expect(elementCode(element({ element: "img", url: "https://api.example/me?callback=show" })).code).not.toContain("window.show");
  expect(elementCode(element({ element: "script", url: "https://api.example/me?callback=a(b)" })).code).not.toContain("window.");
});

it("no value ends the attribute that it stands in", () => {
  const { code } = elementCode(element({ url: 'https://cdn.example/"><script>alert(1)</script>' }));
  expect(code).toContain('src="https://cdn.example/&quot;><script>alert(1)</script>"');
});

it("a form has its fields, its encoding and a frame for the answer", () => {
  const form = { ...(newAction("form", sample) as ActionOf<"form">), url: "/pay", enctype: "text/plain" as const };
  const { code } = elementCode({ ...form, fields: [["to", "eve"]] });
  expect(code).toContain('<form action="/pay" method="post" enctype="text/plain" target="answer">');
  expect(code).toContain('<input type="hidden" name="to" value="eve">');
});

it("EventSource and sendBeacon are script; what was smuggled in says so", () => {
  const source = newAction("eventsource", sample) as ActionOf<"eventsource">;
  expect(elementCode({ ...source, withCredentials: true }).code).toContain("{ withCredentials: true }");
  const beacon = newAction("beacon", sample) as ActionOf<"beacon">;
  const { code } = elementCode({ ...beacon, body: "a=1", bodyType: "urlsearchparams", injected: true });
  expect(code).toMatch(/^\/\/ smuggled into the page\n/u);
  expect(code).toContain('new URLSearchParams("a=1")');
});
