import { describe, expect, it, test } from "vitest";
import { answer, api, fetches, headerOf, loads, openServer, serving, shop, verdict, xhrs } from "../browse.ts";

/* Rules that the web-platform-tests hold browsers to, each by its smallest case. */

const lines = (name: string, values: readonly string[]) => values.map((value): [string, string] => [name, value]);

describe("a NUL in a header of the answer is a network error", () => {
  const nul = () => answer([...lines("X-A", ["a\0b"]), ["Access-Control-Allow-Origin", "*"]]);

  it.each([shop, api])("of fetch(), from %s", (origin) => {
    expect(verdict(fetches(`${origin}/x`, nul))).toBe("NETWORK_ERROR");
  });

  it("of an XMLHttpRequest, an image, and a preflight", () => {
    expect(verdict(xhrs(`${api}/x`, nul))).toBe("NETWORK_ERROR");
    expect(verdict(loads("img", `${api}/x`, nul))).toBe("NETWORK_ERROR");
    expect(verdict(fetches(`${api}/x`, nul, { method: "PUT" }))).toBe("P_NETWORK");
  });
});

describe("data: URLs", () => {
  const textOf = (url: string) => {
    const { outcome } = fetches(url, openServer);
    return outcome.kind === "response" ? outcome.body : outcome.kind;
  };

  it("%FF is a byte, and no UTF-8", () => {
    expect(textOf("data:,%FF")).toBe("\ufffd");
    expect(textOf("data:,%FFa%c3%a9")).toBe("\ufffdaé");
    expect(textOf("data:;base64,/w==")).toBe("\ufffd");
    expect(textOf("data:,100%")).toBe("100%");
  });

  it("`=` ends base64 only where it fills up to four", () => {
    expect(["ab==", "abc=", "ab", "abcd"].map((text) => textOf(`data:;base64,${text}`))).not.toContain("error");
    expect(["ab=", "abc==", "abcd=", "a", "a=bc"].map((text) => textOf(`data:;base64,${text}`))).toEqual(Array(5).fill("error"));
  });
});

describe("the Content-Type of a script with nosniff", () => {
  const script = (types: readonly string[]) => {
    const server = () => answer([...lines("Content-Type", types), ["X-Content-Type-Options", "nosniff"]], 200, "void 0");
    return verdict(loads("script", `${shop}/s.js`, server));
  };

  it("its lines are joined, then taken apart outside of quotes", () => {
    expect(script(['text/javascript;"', "x/x"])).toBe("ok");
    expect(script(['text/javascript;x="a, x/x"'])).toBe("ok");
    expect(script(["x/x", "text/javascript"])).toBe("ok");
    expect(script(["text/javascript", "x/x"])).toBe("NOSNIFF");
    expect(script(["text/javascript, x/x"])).toBe("NOSNIFF");
  });

  it("what is none, and */*, do not count", () => {
    expect(script(["text/javascript", "bogus"])).toBe("ok");
    expect(script(["text/javascript", "*/*"])).toBe("ok");
  });
});

describe("nosniff", () => {
  const withNosniff = (values: readonly string[]) => {
    const server = () => answer([["Content-Type", "x/x"], ...lines("X-Content-Type-Options", values)], 200, "void 0");
    return verdict(loads("script", `${shop}/s.js`, server));
  };

  it.each([["nosniff\f"], ["\fnosniff"], ["nosniff\v"], ["x, nosniff"], ["", "nosniff"], ['"nosniff"']])(
    "is not %j",
    (...values) => {
      expect(withNosniff(values)).toBe("ok");
    },
  );

  it.each([["nosniff"], ["NoSniff "], ["\tnosniff"], ["nosniff, x"], ["nosniff", "x"]])("is %j", (...values) => {
    expect(withNosniff(values)).toBe("NOSNIFF");
  });
});

test("a header's name is spelled as where it came first", () => {
  const headers: [string, string][] = [
    ["THIS-is-A-test", "1"],
    ["THIS-IS-A-TEST", "2"],
  ];
  const [sent] = fetches(`${shop}/x`, openServer, { headers }).sent;
  expect(sent?.headers.filter(([name]) => /^this/iu.test(name)).map(([name]) => name)).toEqual([
    "THIS-is-A-test",
    "THIS-is-A-test",
  ]);
});

test("a FormData of nothing has no part", () => {
  const [sent] = fetches(`${shop}/x`, openServer, { method: "POST", body: "", bodyType: "formdata" }).sent;
  expect(sent?.body).toMatch(/^--\S+--\r\n$/u);
  expect(headerOf(sent!, "content-type")).toMatch(/^multipart\/form-data; boundary=/u);
});

test("a picture in a data: URL is still one", () => {
  const { outcome } = loads("img", "data:image/png;base64,iVBORw0KGgo=", serving("png"));
  expect(outcome).toMatchObject({ kind: "embedded", event: "load" });
});
