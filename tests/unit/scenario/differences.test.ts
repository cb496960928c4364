import fc from "fast-check";
import { expect, it } from "vitest";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import { differences } from "../../../src/scenario/differences.ts";
import { applyEdit, type Edit } from "../../../src/scenario/edits.ts";

const start = withDefaults({
  version: 2,
  pages: [
    { id: "shop", url: "https://shop.example/" },
    { id: "blog", url: "https://blog.example/" },
  ],
  hosts: [
    {
      id: "api",
      origins: ["https://api.shop.example"],
      layers: [
        { kind: "auth", needs: "cookie", value: "session" },
        { kind: "cors", style: "policy", origins: ["https://shop.example"], methods: ["GET"] },
        { kind: "handler", routes: [{ path: "/orders", headers: [["Content-Type", "application/json"]] }] },
      ],
    },
  ],
  actions: [{ kind: "fetch", page: "shop", url: "https://api.shop.example/orders" }],
});
const cors = ["hosts", 0, "layers", 1] as const;
const after = (...edits: readonly Edit[]) => differences(start, edits.reduce(applyEdit, start));

it("a change of a value, and an item that comes, goes or moves, is one, however it was done", () => {
  expect(after()).toEqual([]);
  expect(after({ type: "set", path: [...cors, "credentials"], value: true })).toEqual([
    { kind: "changed", path: [...cors, "credentials"], before: false, after: true },
  ]);
  const moved = [{ kind: "moved", path: ["hosts", 0, "layers", 1], from: 0 }];
  expect(after({ type: "moveLayer", host: 0, from: 1, to: 0 }).length).toBe(1);
  expect(after({ type: "moveLayer", host: 0, from: 0, to: 1 }).map(({ kind }) => kind)).toEqual(moved.map(({ kind }) => kind));
  expect(after({ type: "insert", path: [...cors, "origins"], value: "https://blog.example" })).toEqual([
    { kind: "added", path: [...cors, "origins", 1], after: "https://blog.example" },
  ]);
  expect(after({ type: "set", path: [...cors, "methods"], value: ["PUT"] }).length).toBe(1);
  expect(after({ type: "removePage", page: 1 })).toEqual([{ kind: "removed", path: ["pages", 1], before: start.pages[1] }]);
});

it("what is changed and changed back, whose rules apply, and what a thing is called on the screen do not count", () => {
  expect(
    after(
      { type: "set", path: [...cors, "vary"], value: false },
      { type: "set", path: [...cors, "vary"], value: true },
      { type: "set", path: ["browser", "profile"], value: "webkit" },
      { type: "set", path: ["title"], value: "Mine" },
    ),
  ).toEqual([]);
});

it("lists of texts: never more changes than there are texts, none where nothing differs", () => {
  const texts = fc.array(fc.constantFrom("GET", "PUT", "PATCH", "DELETE"), { maxLength: 5 });
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const given = (methods: readonly string[]) => applyEdit(start, { type: "set", path: [...cors, "methods"], value: methods });
      const found = differences(given(one), given(other));
      expect(found.length).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(found.length === 0).toBe([...one].sort().join() === [...other].sort().join());
    }),
  );
});
