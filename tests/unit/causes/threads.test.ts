import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/causes/diagnose.ts";
import { recognise } from "../../../src/paste/recognise.ts";
import { defaultRule } from "../../../src/run/world.ts";

/* What people paste into public threads, shortened, with other names. */

const found = (text: string) => diagnose(recognise(text).pieces, {}, defaultRule);
const first = (text: string) => found(text)?.candidates[0];

const named = (origin: string, header: string) =>
  `Access to fetch at 'https://registry.shop.example/mcp' from origin '${origin}' has been blocked by CORS policy: Request header field ${header} is not allowed by Access-Control-Allow-Headers in preflight response.`;
const redirected = (origin: string, more = "") =>
  `Access to XMLHttpRequest at 'https://pay.shop.example/login/?next=/checkout' (redirected from 'https://pay.shop.example/checkout') from origin '${origin}' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: Redirect is not allowed for a preflight request.${more}`;
const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";

describe("a line that somebody has touched", () => {
  it.each([
    ["an origin that is left out", named("https://…", "mcp-protocol-version"), "header-not-allowed"],
    ["three dots", named("https://...", "mcp-protocol-version"), "header-not-allowed"],
    ["xyz", named("xyz", "mcp-protocol-version"), "header-not-allowed"],
    ["a name in angle brackets", named("<origin>", "mcp-protocol-version"), "header-not-allowed"],
    ["a header in ticks", named("https://www.shop.example", "`mcp-protocol-version`"), "header-not-allowed"],
    ["a header in capitals", named("https://www.shop.example", "X-File-Name"), "header-not-allowed"],
    ["a slash behind the origin", redirected("https://www.shop.example/"), "preflight-redirected-without-headers"],
    ["a path behind the origin", redirected("https://www.shop.example/cart"), "preflight-redirected-without-headers"],
    ["a tick at the end", redirected("https://www.shop.example", "`"), "preflight-redirected-without-headers"],
    [
      "a quotation over several lines",
      `> ${named("https://www.shop.example", "x-a").replace(" from origin", "\n> from origin").replace("policy: ", "policy:\n> ")}`,
      "header-not-allowed",
    ],
    ["stars of Markdown", `**${named("https://www.shop.example", "**x-a**")}**`, "header-not-allowed"],
  ])("%s", (_kind, text, cause) => {
    expect(first(text)).toMatchObject({ cause, identical: true });
  });

  it("is not called what is printed, and what was left out is unknown", () => {
    const diagnosis = found(named("https://…", "`X-File-Name`"));
    expect(diagnosis?.situation).toMatchObject({ page: null, values: { header: "x-file-name" }, lines: [{ partly: "spelt" }] });
    expect(diagnosis?.unknown).toContain("page");
    expect(found(named("https://www.shop.example", "x-a"))?.situation.lines).toMatchObject([{ partly: "no" }]);
    expect(found(named("http://[::1]", "x-a"))?.situation.page).toBe("http://[::1]/");
  });

  it.each(["thus not Allowed access", "therefore not allowed access", "not allowed access"])("an older Chrome’s: %s", (words) => {
    const text = `it prompts ${missing} Origin 'http://localhost:4200' is ${words}. The response had HTTP status code 502.`;
    expect(found(text)?.situation).toMatchObject({ page: "http://localhost:4200/", values: { status: "502" } });
    expect(first(text)).toMatchObject({ cause: "error-without-headers", identical: true });
  });
});

describe("a line that no cause prints", () => {
  const local = `Access to fetch at 'http://127.0.0.1:1920/api'
from origin 'https://studio.shop.example'
has been blocked by CORS policy:
Request had a target IP address space of \`local\`
yet the resource is in address space \`loopback\`.`;

  it("leads to the causes of its reason, and it is said that they print another", () => {
    const diagnosis = found(local);
    expect(diagnosis).toMatchObject({ differently: true, candidates: [{ cause: "local-network-denied", identical: false }] });
    expect(diagnosis?.ruledOut.map(({ cause }) => cause)).not.toContain("local-network-denied");
  });

  it("is no reason to say so of one that is printed", () => {
    const denied = local.replace(
      /Request had[\s\S]*$/u,
      "Permission was\ndenied for this request to access the `loopback` address space.",
    );
    expect(found(denied)).toMatchObject({ differently: false, candidates: [{ cause: "local-network-denied", identical: true }] });
  });
});

describe("credentials", () => {
  it("are told of by a line that speaks of them", () => {
    const line = `Access to XMLHttpRequest at 'http://localhost:8080/x' from origin 'http://localhost:12345' has been blocked by CORS policy: The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.`;
    const diagnosis = found(line);
    expect(diagnosis?.situation.credentials).toBe("include");
    expect(diagnosis?.unknown).not.toContain("credentials");
  });

  it("are what an older Firefox means with a star that does not match", () => {
    const text =
      "`Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource ... (Reason: CORS header 'Access-Control-Allow-Origin' does not match '*').`";
    expect(found(text)?.situation).toMatchObject({ browser: "firefox", credentials: "include" });
    expect(first(text)?.cause).toBe("star-with-credentials");
  });
});

describe("headers without a status or a space", () => {
  const text = `Request header field X-File-Name is not allowed by Access-Control-Allow-Headers in preflight response.
Looking at the response for the preflight request

\`Access-Control-Allow-Headers:X-Requested-With, Content-Type
Access-Control-Allow-Methods:POST, GET, OPTIONS
Access-Control-Allow-Origin:*
Connection:Keep-Alive
Server:Apache\``;

  it("are an answer’s, and of a line about a preflight the preflight’s", () => {
    expect(found(text)?.situation.preflight?.headers).toContainEqual(["Access-Control-Allow-Origin", "*"]);
    expect(first(text)).toMatchObject({ cause: "as-pasted", identical: true, failure: { code: "P_HEADER_NOT_ALLOWED" } });
  });

  it("are none in a sentence or in code", () => {
    expect(
      recognise("`Access-Control-Allow-Private-Network: true`. The server says false.\nServer:\nlocalhost:5000").pieces,
    ).toEqual([]);
  });
});

it("of two answers that differ the one that fails is played, and it is said that there are two", () => {
  const hit = "< HTTP/2 200\n< server: Store\n< x-cache: Hit from cdn";
  const miss = "< HTTP/2 200\n< access-control-allow-origin: *\n< server: Store\n< x-cache: Miss from cdn";
  for (const text of [`${hit}\n\nthen\n${miss}`, `${miss}\n\nthen\n${hit}`]) {
    const diagnosis = found(text);
    expect(diagnosis?.situation.answersDiffer).toBe(true);
    expect(diagnosis?.candidates[0]).toMatchObject({ cause: "as-pasted", failure: { code: "ACAO_MISSING" } });
  }
  expect(found(`${miss}\n\nthen\n${miss}`)?.situation.answersDiffer).toBe(false);
});

describe("what stands beside a line", () => {
  const nginx = (always = "") => `location / {\n  add_header 'Access-Control-Allow-Origin' '*'${always};\n}`;

  it("a configuration whose errors have no headers", () => {
    expect(first(`The browser says ${missing}\n\n${nginx()}`)?.cause).toBe("error-without-headers");
    expect(first(`The browser says ${missing}\n\n${nginx(" always")}`)?.cause).not.toBe("error-without-headers");
  });

  it("a configuration that somebody talks of is no list of advice", () => {
    const talk =
      "Headers of `images-off` do not say `always`: browsers making requests (`fetch`) reject the response due to missing CORS headers";
    const own = `location / {\n  # proxy_set_header 'Access-Control-Allow-Origin' '*';\n  add_header 'Access-Control-Allow-Origin' '*';\n}`;
    expect(recognise(`${talk} (\`${missing}\`).\n\n${own}`).pieces.map(({ kind }) => kind)).toEqual(["console", "config"]);
  });

  const line = `Access to fetch at 'https://api.shop.example/x' from origin 'https://shop.example' has been blocked by CORS policy: ${missing}`;
  it.each(["The response had HTTP status code 502", "nginx says 502 Bad Gateway", "It returns a 502 in production."])(
    "a status in a sentence: %s",
    (prose) => {
      expect(found(`${prose}\n\n${line}`)?.unknown).not.toContain("status");
      expect(first(`${prose}\n\n${line}`)?.cause).toBe("error-without-headers");
    },
  );

  it("a status of OPTIONS", () => {
    const ofPreflight = line.replace("No '", "Response to preflight request doesn't pass access control check: No '");
    for (const [prose, cause] of [
      ["We see 401 on OPTIONS.", "preflight-meets-sign-in"],
      ["The preflight gets a 404 here.", "nothing-handles-options"],
    ])
      expect(first(`${prose}\n${ofPreflight}`)?.cause).toBe(cause);
    const config = 'if ($request_method = OPTIONS) {\n  add_header Access-Control-Allow-Origin "*";\n  return 200;\n}';
    expect(first(`We get a 401 unauthorised when making a pre-flight options request.\n${config}`)?.cause).toBe(
      "preflight-meets-sign-in",
    );
  });

  it("a number that is no status tells none", () => {
    for (const prose of ["I have 502 rows.", "It runs on port 4040, version 4.5.0.", "https://api.shop.example/404"])
      expect(found(`${prose}\n${line}`)?.unknown).toContain("status");
  });
});

it("a text that is made to hurt takes as long as its length is worth", () => {
  for (const part of ["OPTIONS a ", "\n> ", "status code ", "`a:b` ", "404 a ", "Origin 'x' is thus "])
    expect(recognise(part.repeat(10_000) + missing).pieces.length).toBeLessThan(2000);
});
