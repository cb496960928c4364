import { describe, expect, test } from "vitest";
import { withDefaults } from "../../../../src/scenario/defaults.ts";
import type { ActionOf, ScenarioInput } from "../../../../src/scenario/schema.ts";
import { angularCode } from "../../../../src/views/inspector/code/angular-code.ts";
import { axiosAdds, axiosCode } from "../../../../src/views/inspector/code/axios-code.ts";
import { callAsCurl } from "../../../../src/views/inspector/code/call-as-curl.ts";
import { curlCode } from "../../../../src/views/inspector/code/curl-code.ts";
import { fetchCode } from "../../../../src/views/inspector/code/fetch-code.ts";
import { kyCode } from "../../../../src/views/inspector/code/ky-code.ts";
import { xhrCode } from "../../../../src/views/inspector/code/xhr-code.ts";

type Input = ScenarioInput["actions"][number];

function action(input: Input) {
  return withDefaults({ version: 2, pages: [{ id: "shop", url: "https://shop.example/" }], hosts: [], actions: [input] })
    .actions[0];
}
const url = "https://api.example/orders/7";
const fetching = (fields: Partial<Extract<Input, { kind: "fetch" }>> = {}) =>
  action({ kind: "fetch", page: "shop", url, ...fields }) as ActionOf<"fetch">;
const xhr = (fields: Partial<Extract<Input, { kind: "xhr" }>> = {}) =>
  action({ kind: "xhr", page: "shop", url, ...fields }) as ActionOf<"xhr">;
const client = (fields: Partial<Extract<Input, { kind: "client" }>> = {}) =>
  action({ kind: "client", url, ...fields }) as ActionOf<"client">;
const json: [string, string][] = [["Content-Type", "application/json"]];

/** Runs the code with stand-ins and gives what they were called with. */
async function called(code: string, names: Readonly<Record<string, unknown>>): Promise<void> {
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
    ...args: string[]
  ) => (...args: unknown[]) => Promise<void>;
  await new AsyncFunction("console", ...Object.keys(names), code)({ log: () => {} }, ...Object.values(names));
}

describe("fetch()", () => {
  test("a plain GET is one short call", () => {
    expect(fetchCode(fetching())).toBe(
      `const response = await fetch("${url}");\nconsole.log(response.status, await response.text());\n`,
    );
  });

  test("only what differs from the defaults is written", () => {
    const code = fetchCode(
      fetching({ method: "PUT", headers: json, body: '{"a":1}', credentials: "include", redirect: "manual" }),
    );
    expect(code).toBe(`const response = await fetch("${url}", {
  method: "PUT",
  headers: {
    "Content-Type": "application/json",
  },
  body: JSON.stringify({"a":1}),
  credentials: "include",
  redirect: "manual",
});
console.log(response.status, await response.text());
`);
  });

  test("whatever stands in a field arrives at fetch() letter by letter", async () => {
    const nasty = `"'\`\${alert(1)}\\</script>\u2028\u2029\n// x`;
    const call = fetching({
      url: `https://api.example/${nasty}`,
      method: nasty,
      headers: [
        ["X-A", nasty],
        ["__proto__", "1"],
      ],
      body: nasty,
    });
    const calls: unknown[][] = [];
    await called(fetchCode(call), {
      fetch: (...args: unknown[]) => {
        calls.push(args);
        return { status: 200, text: () => "" };
      },
    });
    expect(calls).toEqual([
      [
        call.url,
        {
          method: nasty,
          headers: [
            ["X-A", nasty],
            ["__proto__", "1"],
          ],
          body: nasty,
        },
      ],
    ]);
  });

  test("the header that is asked for is asked for", () => {
    const call = fetching({ readsHeader: "X-Total" });
    expect(fetchCode(call)).toContain('console.log(response.headers.get("X-Total"));');
    expect(axiosCode(call)).toContain('console.log(response.headers.get("X-Total"));');
    expect(xhrCode(call)).toContain('console.log(xhr.status, xhr.responseText, xhr.getResponseHeader("X-Total"))');
  });

  test("headers that repeat are written as pairs", () => {
    expect(
      fetchCode(
        fetching({
          headers: [
            ["X-A", "1"],
            ["x-a", "2"],
          ],
        }),
      ),
    ).toContain('headers: [\n    ["X-A", "1"],\n    ["x-a", "2"],\n  ]');
  });

  test("a JSON body is only written as an object where that would send the same text", () => {
    expect(fetchCode(fetching({ method: "POST", headers: json, body: '{ "a": 1 }' }))).toContain('body: "{ \\"a\\": 1 }"');
    expect(fetchCode(fetching({ method: "POST", headers: json, body: '{"__proto__":1}' }))).toContain(
      'body: "{\\"__proto__\\":1}"',
    );
  });

  test("each kind of body is made as scripts make it", () => {
    const post = (fields: Parameters<typeof fetching>[0]) =>
      fetchCode(fetching({ method: "POST", body: "a=1&b=x y", ...fields }));
    expect(post({ bodyType: "urlsearchparams" })).toContain('body: new URLSearchParams("a=1&b=x y"),');
    expect(post({ bodyType: "formdata" })).toContain('form.append("a", "1");\nform.append("b", "x y");');
    expect(post({ bodyType: "blob", blobType: "application/json" })).toContain(
      'body: new Blob(["a=1&b=x y"], { type: "application/json" }),',
    );
    expect(post({ bodyType: "arraybuffer" })).toContain('body: new TextEncoder().encode("a=1&b=x y"),');
  });

  test("says what an XMLHttpRequest had and fetch() has not", () => {
    const code = fetchCode(xhr({ uploadListener: "before-send", sync: true, withCredentials: true }));
    expect(code).toMatch(/^\/\/ fetch\(\) cannot listen to the upload.*\n\/\/ fetch\(\) is never synchronous\./u);
    expect(code).toContain('credentials: "include"');
  });
});

describe("XMLHttpRequest", () => {
  test("open, headers, listener, send, in that order", () => {
    const code = xhrCode(
      xhr({ method: "PUT", headers: [["X-A", "1"]], body: "hello", withCredentials: true, uploadListener: "before-send" }),
    );
    const order = ["xhr.open", "withCredentials", "setRequestHeader", "xhr.upload", "xhr.send"].map((part) => code.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test("a listener that comes too late stands after send()", () => {
    const code = xhrCode(xhr({ uploadListener: "after-send" }));
    expect(code.indexOf("xhr.upload")).toBeGreaterThan(code.indexOf("xhr.send()"));
  });

  test("a synchronous one needs no listeners", () => {
    expect(xhrCode(xhr({ sync: true }))).toBe(
      `const xhr = new XMLHttpRequest();\nxhr.open("GET", "${url}", false);\nxhr.send();\nconsole.log(xhr.status, xhr.responseText);\n`,
    );
  });

  test("says what it cannot express", () => {
    const code = xhrCode(
      fetching({
        mode: "no-cors",
        redirect: "error",
        credentials: "omit",
        cache: "no-store",
        keepalive: true,
        referrerPolicy: "origin",
      }),
    );
    expect(code.split("\n").filter((line) => line.startsWith("//"))).toHaveLength(6);
    expect(code).toContain('// XMLHttpRequest has no redirect mode "error": it always follows.');
  });
});

describe("Axios", () => {
  test("is handed the object, and labels it itself", () => {
    const code = axiosCode(fetching({ method: "POST", headers: [...json, ["X-A", "1"]], body: '{"a":1}' }));
    expect(code).toContain('data: {"a":1},');
    expect(code).not.toContain('"Content-Type"');
    expect(code).toContain("// Axios adds Content-Type: application/json itself.");
  });

  test("is told of plain text, which it would label as a form", () => {
    expect(axiosCode(fetching({ method: "POST", body: "hello" }))).toContain('"Content-Type": "text/plain;charset=UTF-8"');
  });

  test("says what its default adapter cannot express", () => {
    const code = axiosCode(fetching({ mode: "no-cors", method: "patch" }));
    expect(code).toContain('no mode "no-cors"');
    expect(code).toContain('// Axios writes methods in capitals: "PATCH" goes out.');
  });

  test("adds Accept and a Content-Type of its own, and no CORS header", () => {
    expect(axiosAdds(fetching({ method: "POST", body: '{"a":1}' }))).toEqual([
      ["Accept", "application/json, text/plain, */*"],
      ["Content-Type", "application/json"],
    ]);
    expect(axiosAdds(fetching({ headers: [["accept", "text/html"]] }))).toEqual([]);
    expect(axiosAdds(fetching({ method: "POST", body: "hello" }))[1]).toEqual([
      "Content-Type",
      "application/x-www-form-urlencoded",
    ]);
    expect(axiosAdds(fetching({ method: "POST", body: "a=1", bodyType: "formdata" }))).toHaveLength(1);
  });
});

describe("curl", () => {
  test("a plain GET", () => {
    expect(curlCode(client())).toBe(`curl --url ${url}\n`);
  });

  test("quotes for the shell", () => {
    const code = curlCode(
      client({
        method: "PUT",
        headers: [
          ["X-A", "it's $HOME"],
          ["X-Empty", ""],
        ],
        body: "a 'b' \"c\" `d`",
      }),
    );
    expect(code).toBe(`curl --request PUT \\
  --header 'X-A: it'\\''s $HOME' \\
  --header 'X-Empty;' \\
  --data-raw 'a '\\''b'\\'' "c" \`d\`' \\
  --url ${url}
`);
  });

  test("needs no method where the body implies it, and asks for HEAD by its own option", () => {
    expect(curlCode(client({ method: "POST", body: "a=1" }))).not.toContain("--request");
    expect(curlCode(client({ method: "GET", body: "a=1" }))).toContain("--request GET");
    expect(curlCode(client({ method: "HEAD" }))).toContain("--head");
  });

  test("takes brackets in a URL as they are, and another program's name", () => {
    const code = curlCode(client({ url: "https://[::1]/?a[]=1", client: "backend/2" }));
    expect(code).toContain("--globoff");
    expect(code).toContain("--user-agent backend/2");
  });
});

describe("ky, Angular, curl", () => {
  const nasty = `"'\`\${alert(1)}\\</script>\u2028\u2029\n// x`;
  const call = fetching({
    url: `https://api.example/${nasty}`,
    method: "PUT",
    headers: [["X-A", nasty]],
    body: nasty,
    credentials: "include",
    mode: "no-cors",
  });

  test("whatever stands in a field arrives at ky letter by letter, which asks once and throws at no status", async () => {
    const got: unknown[] = [];
    const ky = async (...args: unknown[]) => {
      got.push(...args);
      return { status: 200, text: async () => "" };
    };
    await called(kyCode(call).replace(/^import .*$/mu, ""), { ky });
    expect(got).toEqual([
      call.url,
      {
        ...{ method: "PUT", headers: { "X-A": nasty }, body: nasty, mode: "no-cors", credentials: "include" },
        ...{ retry: 0, throwHttpErrors: false },
      },
    ]);
  });

  test("and at Angular, with the type that a browser would write, and what it cannot say as a comment", async () => {
    const got: unknown[] = [];
    const http = { request: (...args: unknown[]) => got.push(...args) };
    const code = angularCode(call);
    await called(code, { http, firstValueFrom: async () => ({ status: 200, body: "" }) });
    expect(got).toEqual([
      "PUT",
      call.url,
      {
        ...{ body: nasty, withCredentials: true, observe: "response", responseType: "text" },
        headers: { "X-A": nasty, "Content-Type": "text/plain;charset=UTF-8" },
      },
    ]);
    expect(code).toContain('// HttpClient has no mode "no-cors"');
    const twice = fetching({
      headers: [
        ["X-A", "1"],
        ["x-a", "2"],
        ["__proto__", "3"],
      ],
    });
    expect(angularCode(twice)).toContain('"X-A": ["1", "2"]');
    expect(angularCode(twice)).not.toContain("__proto__");
  });

  test("curl sends what the page would, says that it is no browser, and resolves against the page", () => {
    const scenario = withDefaults({
      version: 2,
      pages: [{ id: "shop", url: "https://shop.example/a/" }],
      hosts: [],
      actions: [],
    });
    const code = callAsCurl(fetching({ url: "../cart", method: "POST", body: "x=1" }), "https://shop.example", scenario);
    expect(code).toBe(
      [
        "# curl has no same-origin policy: it reads whatever comes, and asks nobody first.",
        "curl --header 'Origin: https://shop.example' \\",
        "  --header 'Content-Type: text/plain;charset=UTF-8' \\",
        "  --data-raw x=1 \\",
        "  --url https://shop.example/cart",
        "",
      ].join("\n"),
    );
  });
});
