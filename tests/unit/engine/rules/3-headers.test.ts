import { describe, expect, it } from "vitest";
import { answer, api, fetches, headerOf, openServer, purposes, redirecting, shop, valuesOf, verdict, xhrs } from "../browse.ts";

describe("H1: names and values", () => {
  it.each([
    ["a b", "x", "header-name", "not-a-token"],
    ["", "x", "header-name", "not-a-token"],
    ["x-a", "Ω", "header-value", "not-a-byte-string"],
    ["x-a", "a\nb", "header-value", "forbidden-byte"],
    ["x-a", "a\u0000b", "header-value", "forbidden-byte"],
  ])("H1 %j: %j throws", (name, value, field, reason) => {
    const failure = { code: "INVALID_REQUEST", values: { field, reason } };
    expect(fetches(api, openServer, { headers: [[name, value]] }).outcome).toMatchObject({ exception: "TypeError", failure });
    // Web IDL turns the argument into bytes before the method is asked.
    const exception = reason === "not-a-byte-string" ? "TypeError" : "SyntaxError";
    expect(xhrs(api, openServer, { headers: [[name, value]] }).outcome).toMatchObject({ exception, failure });
  });

  it("H1 whitespace around a value is taken off first, line ends too", () => {
    const { sent } = fetches(api, openServer, { headers: [["X-A", " \r\n1\t "]] });
    expect(headerOf(sent[1]!, "x-a")).toBe("1");
  });
});

describe("H2: several lines", () => {
  const headers: [string, string][] = [
    ["X-A", "1"],
    ["x-a", "2"],
  ];

  it("H2 fetch() keeps lines of one name apart", () => {
    expect(fetches(api, openServer, { headers }).sent[1]?.headers.filter(([name]) => name.toLowerCase() === "x-a")).toHaveLength(
      2,
    );
  });

  it("H2 XMLHttpRequest combines them under the first name", () => {
    expect(xhrs(api, openServer, { headers }).sent[1]?.headers).toContainEqual(["X-A", "1, 2"]);
  });
});

describe("H3: headers that are the browser's own are left out without a word", () => {
  it.each([
    "Accept-Charset",
    "accept-encoding",
    "Access-Control-Request-Headers",
    "Access-Control-Request-Method",
    "Connection",
    "Content-Length",
    "Cookie",
    "Cookie2",
    "Date",
    "DNT",
    "Expect",
    "Host",
    "Keep-Alive",
    "Origin",
    "Referer",
    "Set-Cookie",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
    "Via",
    "Proxy-Foo",
    "Sec-Foo",
  ])("H3 %s is the browser's own and dropped without a word", (name) => {
    const played = fetches(api, openServer, { headers: [[name, "x"]] });
    expect(purposes(played)).toEqual(["actual"]);
    expect(played.sent[0]?.headers).not.toContainEqual([name, "x"]);
    expect(valuesOf(played, "drop-headers")).toEqual({ names: [name], because: "forbidden" });
  });

  it.each([
    ["GET", false],
    ["get, trace", true],
    ['"TRACE"', false],
    ["CONNECT", true],
    ["a, track ,b", true],
  ])("H3 X-HTTP-Method-Override: %s is dropped: %s", (value, dropped) => {
    const played = fetches(api, openServer, { headers: [["X-HTTP-Method-Override", value]] });
    expect(valuesOf(played, "drop-headers") !== undefined).toBe(dropped);
  });

  it("H3 User-Agent is script's to set, except in Chromium", () => {
    const headers: [string, string][] = [["User-Agent", "me"]];
    expect(headerOf(fetches(api, openServer, { headers }).sent[0]!, "access-control-request-headers")).toBe("user-agent");
    const inChromium = fetches(api, openServer, { headers }, { profile: "chromium" });
    expect(purposes(inChromium)).toEqual(["actual"]);
    expect(headerOf(inChromium.sent[0]!, "user-agent")).toBeNull();
  });
});

describe("H4, H5: headers that are taken away", () => {
  it("H4 Set-Cookie is never shown to script, though it is exposed by name and by star", () => {
    for (const expose of ["*", "set-cookie, set-cookie2, x-a"]) {
      const headers = { "Set-Cookie": "a=1", "Set-Cookie2": "a=1", "X-A": "1", "Access-Control-Expose-Headers": expose };
      const { outcome } = fetches(api, () => answer({ "Access-Control-Allow-Origin": "*", ...headers }));
      expect(outcome.kind === "response" && outcome.headers.map(([name]) => name)).toContain("x-a");
      expect(outcome).toMatchObject({ hidden: expect.arrayContaining(["set-cookie", "set-cookie2"]) });
    }
  });

  it("H5 the headers about a body go with it when a redirect makes the method GET", () => {
    const about = ["Content-Encoding", "Content-Language", "Content-Location", "Content-Type"];
    const headers = [...about, "X-A"].map((name): [string, string] => [name, "x"]);
    const played = fetches(`${shop}/x`, redirecting({ [`${shop}/x`]: "/y" }), { method: "POST", body: "x", headers });
    expect(valuesOf(played, "redirect")?.removedHeaders).toEqual(about.map((name) => name.toLowerCase()));
    for (const name of about) expect(headerOf(played.sent[1]!, name.toLowerCase())).toBeNull();
    expect(headerOf(played.sent[1]!, "x-a")).toBe("x");
  });
});

describe("§3.3: Content-Type comes of the body", () => {
  it.each([
    ["text", "", "text/plain;charset=UTF-8", false],
    ["urlsearchparams", "", "application/x-www-form-urlencoded;charset=UTF-8", false],
    ["blob", "application/json", "application/json", true],
    ["blob", "", null, false],
    ["arraybuffer", "", null, false],
  ] as const)("3.3 a body of kind %s (%s) makes it %s", (bodyType, blobType, contentType, preflighted) => {
    const played = fetches(api, openServer, { method: "POST", body: "a=1", bodyType, blobType });
    expect(headerOf(played.sent.at(-1)!, "content-type")).toBe(contentType);
    expect(purposes(played)[0]).toBe(preflighted ? "preflight" : "actual");
  });

  it("3.3 URLSearchParams are parsed, and written as a form", () => {
    const { sent } = fetches(api, openServer, { method: "POST", body: "a=\u00e9 b&&c", bodyType: "urlsearchparams" });
    expect(sent.at(-1)?.body).toBe("a=%C3%A9+b&c=");
  });

  it("3.3 a FormData makes it multipart with a boundary that the body has", () => {
    const { sent } = fetches(api, openServer, { method: "POST", body: "a=1&b=2", bodyType: "formdata" });
    const boundary = /boundary=(.+)$/u.exec(headerOf(sent[0]!, "content-type") ?? "")?.[1];
    expect(sent[0]?.body?.split(`--${boundary}`)).toHaveLength(4);
  });

  it("3.3 script's own Content-Type wins", () => {
    const { sent } = fetches(api, openServer, { method: "POST", body: "{}", headers: [["Content-Type", "application/json"]] });
    expect(headerOf(sent[1]!, "content-type")).toBe("application/json");
  });
});

describe("§3.4: no-cors takes what is safelisted and drops the rest", () => {
  it("3.4 in mode no-cors X-A and a JSON Content-Type vanish, without error and without preflight", () => {
    const headers: [string, string][] = [
      ["X-A", "1"],
      ["Content-Type", "application/json"],
      ["Accept", "text/html"],
    ];
    const played = fetches(api, () => answer(), { mode: "no-cors", method: "POST", body: "{}", headers });
    expect(verdict(played)).toBe("ok");
    expect(purposes(played)).toEqual(["actual"]);
    expect(valuesOf(played, "drop-headers")).toEqual({ names: ["X-A", "Content-Type"], because: "no-cors" });
    expect(headerOf(played.sent[0]!, "content-type")).toBe("text/plain;charset=UTF-8");
    expect(headerOf(played.sent[0]!, "accept")).toBe("text/html");
  });

  it("3.4 there the combined value has to be safelisted", () => {
    const long = "a".repeat(100);
    const headers: [string, string][] = [
      ["Accept", long],
      ["Accept", long],
    ];
    const { sent } = fetches(api, () => answer(), { mode: "no-cors", headers });
    expect(headerOf(sent[0]!, "accept")).toBe(long);
  });

  it("3.4 Range is not script's there", () => {
    const { sent } = fetches(api, () => answer(), { mode: "no-cors", headers: [["Range", "bytes=0-1"]] });
    expect(headerOf(sent[0]!, "range")).toBeNull();
  });
});
