import { describe, expect, it } from "vitest";
import type { FetchCall } from "../../../src/engine/model/calls.ts";
import { digest } from "../../../src/http/digest.ts";
import { fetches, loads, type Server } from "../engine/browse.ts";

const api = "https://api.example/data";
const answering =
  (body: string, headers: readonly (readonly [string, string])[] = []): Server =>
  () => ({
    status: 200,
    headers: [["Content-Type", "text/javascript"], ...headers],
    body,
  });
const allowed = [["Access-Control-Allow-Origin", "*"]] as const;
const promise = (body: string) => `sha256-${digest("sha256", new TextEncoder().encode(body))}`;
const failureOf = ({ outcome }: ReturnType<typeof fetches>) => ("failure" in outcome ? (outcome.failure?.code ?? null) : null);

describe("integrity", () => {
  const asks = (init: Partial<FetchCall>, body = "given") => failureOf(fetches(api, answering(body, allowed), init));

  it("lets through what was promised, and one of several promises is enough", () => {
    expect(asks({ integrity: promise("given") })).toBeNull();
    expect(asks({ integrity: `${promise("other")} ${promise("given")}` })).toBeNull();
  });

  it("refuses what was changed", () => expect(asks({ integrity: promise("other") })).toBe("INTEGRITY_MISMATCH"));

  it("counts only the strongest digest", () => {
    expect(asks({ integrity: `${promise("given")} sha384-AAAA` })).toBe("INTEGRITY_MISMATCH");
  });

  it("needs CORS to be compared at all", () => {
    expect(asks({ integrity: promise("given"), mode: "no-cors" })).toBe("INTEGRITY_NEEDS_CORS");
    expect(failureOf(loads("script", api, answering("given"), { integrity: promise("given") }))).toBe("INTEGRITY_NEEDS_CORS");
  });

  it("is the bytes', not the letters'", () => expect(asks({ integrity: promise("Gruß €") }, "Gruß €")).toBeNull());
});

describe("the referrer of a fetch()", () => {
  const referer = (referrer: string) => {
    const { sent } = fetches("https://shop.example/a", answering(""), { referrer });
    return sent.at(-1)?.headers.find(([name]) => name === "Referer")?.[1] ?? null;
  };

  it.each([
    ["about:client", "https://shop.example/cart"],
    ["/elsewhere", "https://shop.example/elsewhere"],
    ["https://other.example/", "https://shop.example/cart"],
    ["", null],
  ])("%j is sent as %j", (given, sent) => expect(referer(given)).toBe(sent));

  it("has to be a URL", () => {
    expect(failureOf(fetches(api, answering(""), { referrer: "http://[" }))).toBe("INVALID_REQUEST");
  });
});

describe("links", () => {
  it("a preload is asked for as what it is for", () => {
    const { sent } = loads("preload", api, answering(""), { as: "style", crossorigin: "anonymous" });
    const headers = Object.fromEntries(sent.at(-1)?.headers ?? []);
    expect(headers).toMatchObject({ "Sec-Fetch-Dest": "style", "Sec-Fetch-Mode": "cors", Origin: "https://shop.example" });
  });

  it("subtitles of another origin need crossorigin", () => {
    expect(failureOf(loads("track", api, answering("WEBVTT\n", allowed)))).toBe("SAME_ORIGIN_MODE");
    expect(failureOf(loads("track", api, answering("WEBVTT\n", allowed), { crossorigin: "anonymous" }))).toBeNull();
  });

  it("nothing tells a page that a shape is missing", () => {
    const { outcome } = loads("shape", api, answering(""));
    expect(outcome).toMatchObject({ kind: "embedded", event: "none", failure: { code: "ACAO_MISSING" } });
  });
});
