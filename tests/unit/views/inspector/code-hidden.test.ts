import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { JSDOM, VirtualConsole } from "jsdom";
import { expect, test } from "vitest";
import { newAction } from "../../../../src/scenario/fresh.ts";
import type { ActionOf, ActionSpec } from "../../../../src/scenario/schema.ts";
import { angularCode } from "../../../../src/views/inspector/code/angular-code.ts";
import { axiosCode } from "../../../../src/views/inspector/code/axios-code.ts";
import { curlCode } from "../../../../src/views/inspector/code/curl-code.ts";
import { elementCode } from "../../../../src/views/inspector/code/element-code.ts";
import { fetchCode } from "../../../../src/views/inspector/code/fetch-code.ts";
import { kyCode } from "../../../../src/views/inspector/code/ky-code.ts";
import { xhrCode } from "../../../../src/views/inspector/code/xhr-code.ts";
import { dangers, firstDanger } from "../../../dangerous-text.ts";
import { sample } from "../../scenario/sample.ts";

/* Code that a reader copies: it hides nothing, and says what the scenario says. */

const texts = fc
  .array(
    fc.oneof(fc.constantFrom(...dangers.map(({ char }) => char)), fc.constantFrom("a", "'", '"', "\\", "\n", "$", "`", "é")),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));

const made = <K extends ActionSpec["kind"]>(kind: K, fields: Partial<ActionOf<K>>) =>
  ({ ...newAction(kind as "fetch", sample), ...fields }) as ActionOf<K>;
const unhidden = (code: string) => firstDanger(code.replaceAll("\n", ""));

test("script: nothing is hidden, and every text arrives as it is", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom("text", "urlsearchparams", "formdata", "blob"), (text, bodyType) => {
      const call = made("fetch", { url: `/${text}`, method: text, headers: [["X-A", text]], body: text, bodyType });
      for (const write of [(of: typeof call) => fetchCode(of), xhrCode, axiosCode, kyCode, angularCode])
        expect(unhidden(write(call))).toBeNull();
      const json = { ...call, bodyType: "text" as const, headers: [["Content-Type", "application/json"]] as [string, string][] };
      expect(unhidden(fetchCode({ ...json, body: JSON.stringify({ [text]: text }) }))).toBeNull();
      const literal = /fetch\(("(?:[^"\\]|\\.)*")/u.exec(fetchCode(call))?.[1] ?? "";
      expect(new Function(`return ${literal}`)()).toBe(`/${text}`);
    }),
  );
});

test("markup: nothing is hidden, and what HTML can write arrives as it is", () => {
  const lost = /[\0\x80-\x9f\p{Cs}]/u;
  fc.assert(
    fc.property(texts, (text) => {
      const { code } = elementCode(made("form", { fields: [["name", text]] }));
      expect(unhidden(code)).toBeNull();
      const input = new JSDOM(code.replaceAll(/<script>[\s\S]*?<\/script>/gu, ""), {
        url: "https://a.example/",
        virtualConsole: new VirtualConsole(),
      }).window.document.querySelector("input");
      expect(input?.getAttribute("value")).toBe(text.replaceAll(new RegExp(lost, "gu"), "\ufffd"));
      expect(code.includes("HTML cannot write")).toBe(lost.test(text));
      expect(unhidden(elementCode(made("element", { element: "font", url: text })).code)).toBeNull();
    }),
    { numRuns: 60 },
  );
});

test("shell: nothing is hidden, and bash passes on every byte but NUL", () => {
  const bodies = fc.sample(texts, 60).map((text) => text.replaceAll("\0", ""));
  const codes = bodies.map((body) => curlCode(made("client", { url: "https://a.example/", body: `b${body}` })));
  for (const code of codes) expect(unhidden(code)).toBeNull();
  const script = `curl() { while [ "$1" != --data-raw ]; do shift; done; printf '%s\\0' "$2"; }\n${codes.join("")}`;
  const printed = execFileSync("bash", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
  // Half a pair has no bytes of its own; whoever encodes it sends U+FFFD.
  expect(printed).toEqual(
    bodies.map((body) => new TextDecoder("utf8", { ignoreBOM: true }).decode(new TextEncoder().encode(`b${body}`))),
  );
});
