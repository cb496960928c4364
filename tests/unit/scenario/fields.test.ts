import { describe, expect, it } from "vitest";
import { applyEdit } from "../../../src/scenario/edits.ts";
import * as fields from "../../../src/scenario/fields.ts";
import { problemsOf } from "../../../src/scenario/problems.ts";
import { sample } from "./sample.ts";

/** "code → suggestion", or null. */
const brief = (problem: fields.FieldProblem | null) =>
  problem && (problem.suggestion === undefined ? problem.code : `${problem.code} → ${problem.suggestion}`);

type Judge = (given: string) => fields.FieldProblem | null;

const tables: [Judge, [given: string, expected: string | null][]][] = [
  [
    fields.token,
    [
      ["X-Key", null],
      ["*", null],
      ["", "empty"],
      ["X-Key: 1", "not-a-token → X-Key"],
      ["X Key", "not-a-token → X-Key"],
      ["clé", "not-a-token"],
    ],
  ],
  [
    fields.method,
    [
      ["patch", null],
      ["GET ", "not-a-token → GET"],
      ["connect", "forbidden-method"],
      ["TRACK", "forbidden-method"],
    ],
  ],
  [
    (url) => fields.pageUrl({ url, framedBy: "" }),
    [
      ["file:///home/me/index.html", null],
      ["https://shop.example/", null],
      ["about:blank", "url-not-http"],
      ["about:srcdoc", "url-not-http"],
    ],
  ],
  [
    (url) => fields.pageUrl({ url, framedBy: "https://shop.example/" }),
    [
      ["about:srcdoc", null],
      ["about:blank", "url-not-http"],
    ],
  ],
  [
    fields.policy,
    [
      ["", null],
      ["connect-src 'self' https://none.example; img-src *", null],
      ["connect-src self", "csp-unquoted → connect-src 'self'"],
      ["default-src none;img-src Self", "csp-unquoted → default-src 'none';img-src 'Self'"],
      ["Content-Security-Policy: default-src 'self'", "csp-header-name → default-src 'self'"],
      ["connect-src https://a.example, https://b.example", "csp-comma"],
      ["img-src *\n", null],
      ["img-src\n*", "forbidden-byte → img-src *"],
    ],
  ],
  [
    fields.headerValue,
    [
      ["", null],
      [" padded\t", null],
      ["café", null],
      ["10 €", "not-a-byte-string"],
      ["a\r\nSet-Cookie: b", "forbidden-byte → a Set-Cookie: b"],
      ["a\0", "forbidden-byte → a "],
    ],
  ],
  [
    fields.absoluteUrl,
    [
      ["https://api.example/x?y", null],
      ["http://localhost:3000", null],
      ["", "empty"],
      ["api.example/x", "url-unparsable → https://api.example/x"],
      ["//api.example", "url-unparsable → https://api.example"],
      ["javascript:alert(1)", "url-not-http"],
      ["localhost:3000", "url-not-http → https://localhost:3000"],
      ["https://me:pw@api.example/", "url-has-credentials → https://api.example/"],
      ["https://exa mple/", "url-unparsable"],
    ],
  ],
  [
    fields.origin,
    [
      ["https://shop.example", null],
      ["https://shop.example:8443", null],
      ["http://[::1]:3000", null],
      ["https://shop.example/", "origin-trailing-slash → https://shop.example"],
      ["https://shop.example:443", "origin-default-port → https://shop.example"],
      ["https://shop.example/api", "origin-has-path → https://shop.example"],
      ["https://Shop.example", "origin-spelling → https://shop.example"],
      ["https://münchen.example", "origin-spelling → https://xn--mnchen-3ya.example"],
      ["shop.example", "origin-unparsable → https://shop.example"],
      ["https:shop.example", "origin-unparsable"],
      ["ftp://shop.example", "origin-not-http → https://shop.example"],
      ["app://obsidian.md", null],
      ["capacitor://localhost", null],
      ["tauri://localhost", null],
      ["chrome-extension://aapbdbdomjkkjkaonfhkkikfgjllcleb", null],
      ["vscode-webview://0abc-1def", null],
      ["app://obsidian.md/", "origin-not-http → app://obsidian.md"],
      ["app://*", "origin-not-http"],
      ["htps://shop.example", "origin-not-http → https://shop.example"],
      ["javascript://shop.example", "origin-not-http → https://shop.example"],
      ["*", "origin-unparsable"],
      ["null", "origin-unparsable"],
      ["https://*.shop.example", "origin-has-wildcard"],
    ],
  ],
  [
    fields.allowedOrigin,
    [
      ["null", null],
      ["https://shop.example/", "origin-trailing-slash → https://shop.example"],
    ],
  ],
  [
    fields.cookieLine,
    [
      ["a=b; Secure", null],
      ["=b", "cookie-without-name"],
      ["a", "cookie-without-name"],
      ["  ", "empty"],
    ],
  ],
  [
    fields.status,
    [
      ["204", null],
      ["", "empty"],
      ["2x4", "not-a-number"],
      ["99", "status-out-of-range"],
      ["600", "status-out-of-range"],
    ],
  ],
];

for (const [judge, rows] of tables) {
  describe(judge.name, () => {
    it.each(rows)("%j: %s", (given, expected) => {
      expect(brief(judge(given))).toBe(expected);
    });
  });
}

describe("urlReference", () => {
  it("resolves against the page, and leaves other schemes to the engine", () => {
    expect(fields.urlReference("/orders", "https://shop.example/")).toBeNull();
    expect(fields.urlReference("data:,hello", "https://shop.example/")).toBeNull();
    expect(brief(fields.urlReference("https://", "https://shop.example/"))).toBe("url-unparsable");
  });
});

describe("problemsOf", () => {
  it("finds nothing in a good scenario", () => {
    expect(problemsOf(sample)).toEqual([]);
  });

  it("names the field and what would be right", () => {
    const one = applyEdit(sample, { type: "set", path: ["hosts", 0, "origins", 0], value: "https://api.shop.example/" });
    const two = applyEdit(one, { type: "set", path: ["actions", 0, "headers"], value: [["X Key", "ok"]] });
    expect(problemsOf(two)).toEqual([
      {
        path: ["hosts", 0, "origins", 0],
        code: "origin-trailing-slash",
        given: "https://api.shop.example/",
        suggestion: "https://api.shop.example",
      },
      { path: ["actions", 0, "headers", 0, 0], code: "not-a-token", given: "X Key", suggestion: "X-Key" },
    ]);
  });

  it("lets a page's URL be relative, but not a client's", () => {
    const relative = sample.actions.map((action) => ({ ...action, url: "/orders" }));
    expect(problemsOf({ ...sample, actions: relative } as typeof sample).map((problem) => problem.path.join("."))).toEqual([
      "actions.2.url",
    ]);
  });
});
