import { describe, expect, it } from "vitest";
import type { HeaderList } from "../../../../src/http/messages.ts";
import { answer, api, fetches, type Played, type Server, shop, valuesOf, xhrs } from "../browse.ts";

const exposed = ({ outcome }: Played) => (outcome.kind === "response" ? outcome.headers.map(([name]) => name) : []);
const acao = { "Access-Control-Allow-Origin": shop, "Access-Control-Allow-Credentials": "true" };
const asking = (expose: string | null, credentials: "same-origin" | "include" = "same-origin") =>
  fetches(
    api,
    () =>
      answer({
        ...acao,
        ...(expose === null ? {} : { "Access-Control-Expose-Headers": expose }),
        "X-Total": "3",
        ETag: '"e"',
        "*": "star",
        "Set-Cookie": "a=b",
        "Set-Cookie2": "a=b",
      }),
    { credentials },
  );

describe("§11: what script sees of a CORS response", () => {
  it("11 cors: seven headers without asking", () => {
    const safelisted = [
      "cache-control",
      "content-language",
      "content-length",
      "content-type",
      "expires",
      "last-modified",
      "pragma",
    ];
    const hidden = ["authorization", "content-encoding", "date", "etag", "link", "location", "server", "vary"];
    const headers = Object.fromEntries([...safelisted, ...hidden].map((name) => [name, "x"]));
    const played = fetches(api, () => answer({ ...acao, ...headers }));
    expect(exposed(played)).toEqual(safelisted);
    expect(played.outcome).toMatchObject({
      hidden: ["access-control-allow-credentials", "access-control-allow-origin", ...hidden],
    });
  });

  it.each([
    [null, []],
    ["x-total", ["x-total"]],
    ["X-TOTAL, etag", ["etag", "x-total"]],
    [", x-total,,", ["x-total"]],
    ["x-none", []],
    ["", []],
    ["x-total etag", []],
    ['"x-total"', []],
    ["set-cookie, set-cookie2", []],
    ["access-control-allow-origin", ["access-control-allow-origin"]],
  ])("11 Access-Control-Expose-Headers: %s", (value, names) => {
    expect(exposed(asking(value))).toEqual(names);
  });

  it("11 an unreadable list is no error", () => {
    expect(asking("x total").outcome).toMatchObject({ kind: "response", status: 200 });
  });

  it("11 a star is everything but the cookies", () => {
    expect(exposed(asking("*"))).toEqual([
      "*",
      "access-control-allow-credentials",
      "access-control-allow-origin",
      "access-control-expose-headers",
      "etag",
      "x-total",
    ]);
  });

  it("11 with credentials a star is only the header of that name", () => {
    expect(exposed(asking("*", "include"))).toEqual(["*"]);
  });

  it("11 lines of one name are joined, and names are sorted", () => {
    const lines: HeaderList = [
      ["Pragma", "b"],
      ["Expires", "0"],
      ["pragma", "a"],
      ["Access-Control-Allow-Origin", "*"],
    ];
    expect(fetches(api, () => answer(lines)).outcome).toMatchObject({
      headers: [
        ["expires", "0"],
        ["pragma", "b, a"],
      ],
    });
  });

  it("11 XMLHttpRequest reads the same list", () => {
    const server = () => answer({ ...acao, "Access-Control-Expose-Headers": "x-a", "X-A": "1", "X-B": "2" });
    expect(exposed(xhrs(api, server))).toEqual(["x-a"]);
  });

  it("11 the step names the header that decided", () => {
    expect(asking("x-total").steps.at(-1)).toMatchObject({
      name: "expose",
      deciding: ["access-control-expose-headers"],
      message: 0,
    });
    expect(valuesOf(asking(null), "expose")).toMatchObject({ responseType: "cors", value: null, credentials: false });
  });
});

describe("§11: the other types", () => {
  it("11 opaque: status 0, no header, no body, no URL", () => {
    const { outcome } = fetches(api, () => answer({ "X-A": "1", "Content-Type": "text/plain" }), { mode: "no-cors" });
    expect(outcome).toMatchObject({ responseType: "opaque", status: 0, headers: [], body: "", url: "" });
  });

  it("11 opaqueredirect: as little, but the URL that was asked for", () => {
    const server = () => answer({ ...acao, Location: "/y", "X-A": "1" }, 302);
    const { outcome } = fetches(`${api}/x`, server, { redirect: "manual" });
    expect(outcome).toMatchObject({ responseType: "opaqueredirect", status: 0, headers: [], body: "", url: `${api}/x` });
  });

  it("11 error: nothing at all, not even the status", () => {
    expect(fetches(api, () => answer({ "X-A": "1" }, 404)).outcome).toMatchObject({ kind: "error", exception: "TypeError" });
  });

  it("11 the headers of a redirect expose nothing of the answer", () => {
    const server: Server = ({ url }) =>
      url.endsWith("/x")
        ? answer({ ...acao, Location: "/y", "Access-Control-Expose-Headers": "x-a" }, 302)
        : answer({ ...acao, "X-A": "1" });
    expect(exposed(fetches(`${api}/x`, server))).toEqual([]);
  });

  it("11 basic: all headers but the cookies", () => {
    const played = fetches(`${shop}/x`, () => answer({ "X-A": "1", "Set-Cookie": "a=b", Server: "s" }));
    expect(exposed(played)).toEqual(["server", "x-a"]);
    expect(played.outcome).toMatchObject({ hidden: ["set-cookie"], url: `${shop}/x`, redirected: false, body: "body" });
  });

  it("11 a null body status and HEAD have no body", () => {
    expect(fetches(`${shop}/x`, () => answer({}, 204)).outcome).toMatchObject({ body: "" });
    expect(fetches(`${shop}/x`, () => answer(), { method: "HEAD" }).outcome).toMatchObject({ body: "" });
  });

  it("11 the URL is told without its fragment", () => {
    expect(fetches(`${shop}/x#y`, () => answer()).outcome).toMatchObject({ url: `${shop}/x` });
  });
});
