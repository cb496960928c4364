import { expect, test } from "vitest";
import { publicSuffixList } from "../../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../../src/run/run.ts";
import { withDefaults } from "../../../../src/scenario/defaults.ts";
import { shareable } from "../../../../src/views/requirements/shareable.ts";

test("tokens, cookies and keys are replaced wherever they stand, and what compares them still does", () => {
  const scenario = withDefaults({
    version: 2,
    browser: { cookies: [{ url: "https://api.example/", line: 'sid=cookie-"9f2; SameSite=None; Secure' }] },
    pages: [{ id: "page", url: "https://shop.example/" }],
    hosts: [
      {
        id: "api",
        origins: ["https://api.example"],
        layers: [
          { kind: "cors", style: "policy", origins: ["https://shop.example"], headers: ["Authorization"] },
          { kind: "auth", needs: "bearer", value: "token-4f6c2d" },
          { kind: "handler", routes: [{ body: "token-4f6c2d" }] },
        ],
      },
    ],
    actions: [
      {
        kind: "fetch",
        page: "page",
        url: "https://api.example/?api_key=key-123456",
        headers: [["Authorization", "Bearer token-4f6c2d"]],
      },
    ],
  });
  const clean = shareable(scenario);
  expect(JSON.stringify(clean)).not.toMatch(/4f6c2d|9f2|123456/u);
  const outcome = (of: typeof scenario) => runInMemory(of, publicSuffixList).outcomes[0];
  expect(outcome(scenario)).toMatchObject({ kind: "response", status: 200 });
  expect(clean && outcome(clean)).toMatchObject({ kind: "response", status: 200 });
});
