import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causes } from "../../../src/causes/all.ts";
import { commonness } from "../../../src/causes/commonness.ts";
import { diagnose } from "../../../src/causes/diagnose.ts";
import { consoles } from "../../../src/consoles/index.ts";
import { logOf } from "../../../src/consoles/log.ts";
import { recognise } from "../../../src/paste/recognise.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { defaultRule } from "../../../src/run/world.ts";

const found = (text: string, told = {}) => diagnose(recognise(text).pieces, told, defaultRule);
const names = (text: string) => found(text)?.candidates.map(({ cause }) => cause);
const chrome = (reason: string) =>
  `Access to fetch at 'https://api.shop.example/x' from origin 'https://shop.example' has been blocked by CORS policy: ${reason}`;

describe("what a line leads to", () => {
  it.each([
    [chrome("No 'Access-Control-Allow-Origin' header is present on the requested resource."), "no-headers"],
    [
      chrome(
        "The 'Access-Control-Allow-Origin' header contains multiple values '*, https://shop.example', but only one is allowed. Have the server send the header with a valid value.",
      ),
      "two-layers-speak",
    ],
    [
      chrome("Response to preflight request doesn't pass access control check: Redirect is not allowed for a preflight request."),
      "preflight-redirected-to-slash",
    ],
    [
      chrome("Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response."),
      "header-not-allowed",
    ],
    ["GET https://api.shop.example/x net::ERR_CERT_AUTHORITY_INVALID", "certificate-refused"],
    [
      "Mixed Content: The page at 'https://shop.example/' was loaded over HTTPS, but requested an insecure resource 'http://api.shop.example/x'. This request has been blocked; the content must be served over HTTPS.",
      "mixed-content",
    ],
    [
      "Preflight response is not successful. Status code: 401\nFetch API cannot load https://api.shop.example/x due to access control checks.",
      "preflight-meets-sign-in",
    ],
  ])("%s", (line, cause) => {
    expect(names(line)?.[0]).toBe(cause);
  });

  it("of an older Chrome is the same one", () => {
    const line = chrome(
      "No 'Access-Control-Allow-Origin' header is present on the requested resource. If an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled.",
    );
    expect(found(line)?.candidates[0]).toMatchObject({ cause: "no-headers", identical: true });
  });

  it("is printed by every candidate’s own run, and by none of those that are ruled out", () => {
    const line = chrome("No 'Access-Control-Allow-Origin' header is present on the requested resource.");
    const diagnosis = found(line);
    const printed = (scenario: NonNullable<typeof diagnosis>["candidates"][number]["scenario"]) => {
      const trace = runInMemory(scenario, defaultRule);
      return logOf(scenario, trace, consoles.chromium)(trace.events.length).map(({ text }) => text);
    };
    for (const { scenario } of [...(diagnosis?.candidates ?? []), ...(diagnosis?.further ?? [])])
      expect(printed(scenario)).toContain(line);
    expect(diagnosis?.ruledOut.length).toBeGreaterThan(3);
    for (const { scenario } of diagnosis?.ruledOut ?? []) expect(printed(scenario)).not.toContain(line);
  });

  it("may not be of CORS at all", () => {
    expect(found("GET https://api.shop.example/x net::ERR_NAME_NOT_RESOLVED")?.notCors).toBe(true);
    expect(found(chrome("No 'Access-Control-Allow-Origin' header is present on the requested resource."))?.notCors).toBe(false);
  });
});

describe("a call beside the line", () => {
  const call = (more = "") =>
    `fetch("https://api.shop.example/x", { method: "PUT", headers: { "Content-Type": "application/json" }, body: "{}"${more} })`;
  const valid = " Have the server send the header with a valid value.";
  const star =
    "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.";

  it.each([
    ["No 'Access-Control-Allow-Origin' header is present on the requested resource.", "", "error-without-headers"],
    [
      `The 'Access-Control-Allow-Origin' header contains multiple values '*, https://shop.example', but only one is allowed.${valid}`,
      "",
      "two-layers-speak",
    ],
    [star, ', credentials: "include"', "star-with-credentials"],
    [
      `The 'Access-Control-Allow-Origin' header has a value 'https://acme.example' that is not equal to the supplied origin.${valid}`,
      "",
      "names-another",
    ],
  ])("that asks first passes its preflight where the line is about the answer: %s", (reason, more, cause) => {
    const first = found(`${chrome(reason)}\n${call(more)}`)?.candidates[0];
    expect(first).toMatchObject({ cause, identical: true });
    expect(first?.failure?.code).not.toMatch(/^P_/u);
    expect(first?.scenario.actions[0]).toMatchObject({ method: "PUT" });
  });

  it("that cannot have led to it is left out, and that is said", () => {
    const copied = found(`${chrome(star)}\n${call(', credentials: "omit"')}`);
    expect(copied).toMatchObject({ withoutCall: true, candidates: [{ cause: "star-with-credentials" }, {}] });
  });
});

describe("an older Chrome’s line", () => {
  const opaque =
    "an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled.";
  const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
  const mismatch =
    "The 'Access-Control-Allow-Origin' header has a value 'https://acme.example' that is not equal to the supplied origin.";
  const url = "https://api.shop.example/x";

  it.each([
    [chrome(`${missing} If ${opaque}`), "no-headers", { url, origin: "https://shop.example" }],
    [chrome(`${mismatch} Have the server send the header with a valid value, or, if ${opaque}`), "names-another", { url }],
    [
      `Failed to load ${url}: ${missing} Origin 'http://localhost:4200' is therefore not allowed access. The response had HTTP status code 403.`,
      "error-without-headers",
      { url, origin: "http://localhost:4200", status: "403" },
    ],
    [
      `XMLHttpRequest cannot load ${url}. Response to preflight request doesn't pass access control check: ${missing} Origin 'http://localhost:4200' is therefore not allowed access. The response had HTTP status code 401.`,
      "preflight-meets-sign-in",
      { url, origin: "http://localhost:4200", status: "401" },
    ],
    [
      `Failed to load ${url}: Response for preflight has invalid HTTP status code 405.`,
      "preflight-status",
      { url, status: "405" },
    ],
  ])("is read whole: %s", (line, cause, values) => {
    expect(recognise(line)).toMatchObject({ notUnderstood: [], pieces: [{ partly: "older", text: line }] });
    expect(found(line)).toMatchObject({ situation: { values } });
    expect(found(line)?.candidates[0]).toMatchObject({ cause, identical: true });
  });
});

it.each([
  "GET https://api.shop.example/x net::ERR_FAILED 500 (Internal Server Error)",
  "api.shop.example/x:1  Failed to load resource: the server responded with a status of 502 (Bad Gateway)",
])("the status beside a line is the answer’s: %s", (row) => {
  const diagnosis = found(`${chrome("No 'Access-Control-Allow-Origin' header is present on the requested resource.")}\n${row}`);
  expect(diagnosis?.unknown).not.toContain("status");
  expect(diagnosis?.candidates[0]?.cause).toBe("error-without-headers");
});

it("a status alone says nothing of CORS", () => {
  expect(found("Failed to load resource: the server responded with a status of 404 (Not Found)")).toBeNull();
});

describe("a configuration", () => {
  const line = chrome(
    "Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  );
  const nginx = `location / {\n  add_header Access-Control-Allow-Origin https://shop.example;\n  proxy_pass http://app:3000;\n}`;
  const curl = `curl 'https://api.shop.example/x' -X PUT -H 'Content-Type: application/json' -H 'Origin: https://shop.example' -d '{}'`;

  it("beside a line about a preflight is played with a request that has one", () => {
    const first = found(`${line}\n${nginx}`)?.candidates[0];
    expect(first).toMatchObject({ cause: "as-pasted", identical: true, failure: { code: "P_ACAO_MISSING" } });
  });

  it("is asked for what the line names", () => {
    const allowing = nginx.replace("proxy_pass", "if ($request_method = OPTIONS) { return 204; }\n  proxy_pass");
    const named = found(
      `${allowing}\n${chrome("Method PATCH is not allowed by Access-Control-Allow-Methods in preflight response.")}`,
    );
    expect(named?.candidates[0]).toMatchObject({ cause: "as-pasted", identical: true });
  });

  it.each([
    ["line, nginx, curl", [line, nginx, curl]],
    ["line, curl, nginx", [line, curl, nginx]],
    ["nginx, line, curl", [nginx, line, curl]],
    ["nginx, curl, line", [nginx, curl, line]],
    ["curl, line, nginx", [curl, line, nginx]],
    ["curl, nginx, line", [curl, nginx, line]],
  ])("is found in any order: %s", (_order, parts) => {
    for (const gap of ["\n", "\n\n"]) {
      const text = parts.join(gap);
      expect(recognise(text)).toMatchObject({ notUnderstood: [], pieces: [{}, {}, {}] });
      expect(found(text)?.candidates[0]).toMatchObject({ cause: "as-pasted", identical: true });
    }
  });

  it("alone is played for the page that it lets in", () => {
    for (const config of [
      nginx,
      'app.use(cors({ origin: ["https://shop.example"] }))',
      "HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: https://app.acme.example",
    ]) {
      const alone = found(config.replaceAll("shop.example", "app.acme.example"));
      expect(alone?.candidates[0]).toMatchObject({ cause: "as-pasted", failure: null });
      expect(alone?.candidates[0]?.scenario.pages[0]?.url).toBe("https://app.acme.example/");
      expect(alone?.unknown).toContain("page");
    }
  });
});

it("what was pasted of the server is played as it stands, and a header less leads elsewhere", () => {
  const request = `> OPTIONS /x HTTP/1.1\n> Host: api.shop.example\n> Origin: https://shop.example\n> Access-Control-Request-Method: PUT\n>\n`;
  const answer = (headers: string) => found(`${request}< HTTP/1.1 204 No Content\n${headers}`)?.candidates[0];
  expect(answer("< Access-Control-Allow-Origin: https://shop.example\n< Access-Control-Allow-Methods: PUT\n")).toMatchObject({
    cause: "as-pasted",
    failure: null,
  });
  expect(answer("< Access-Control-Allow-Origin: https://shop.example\n")).toMatchObject({
    cause: "as-pasted",
    failure: { code: "P_METHOD_NOT_ALLOWED" },
  });
});

it("a call that asks first rules out what is about calls that do not, and a wrong header has to be in it", () => {
  const simple = found('fetch("https://api.shop.example/x")');
  expect(simple?.candidates.every(({ failure }) => !failure?.code.startsWith("P_"))).toBe(true);
});

it("never throws, whatever is pasted", () => {
  const bits = fc.constantFrom(
    "'",
    "https://[",
    "Origin null is not allowed by Access-Control-Allow-Origin. Status code: 200",
    "curl ftp://x",
    "fetch('//')",
    "\n",
    "Location: ",
    "HTTP/1.1 999 X\n",
    "Vary: a\n",
    chrome("Method  is"),
    "file:///x",
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 8 }), (parts) => {
      found(parts.join(""));
    }),
    { numRuns: 30 },
  );
});

it("what the order is taken from names causes that there are", () => {
  for (const cause of Object.keys(commonness)) expect(Object.keys(causes)).toContain(cause);
});
