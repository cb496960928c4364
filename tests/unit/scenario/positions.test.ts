import { expect, test } from "vitest";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import { applyEdit } from "../../../src/scenario/edits.ts";
import { decodeLink, encodeLink } from "../../../src/scenario/link.ts";
import { positionsOf } from "../../../src/scenario/positions.ts";
import { samePlay } from "../../../src/scenario/same-play.ts";

const scenario = withDefaults({
  version: 2,
  pages: [{ id: "page", url: "https://shop.example/" }],
  hosts: [{ id: "api", origins: ["https://api.shop.example"] }],
  actions: [],
});

test("where a node was put travels in the link, and is undone by putting everything in order", async () => {
  const moved = applyEdit(scenario, { type: "place", nodes: { "host:api": [120.4, -8] } });
  const link = await decodeLink(await encodeLink(moved, { stop: null, tab: null }));
  expect(link.kind === "scenario" && [...positionsOf(link.scenario)]).toEqual([["host:api", [120, -8]]]);
  expect(applyEdit(moved, { type: "unplace" })).toEqual(scenario);
  expect(samePlay(scenario, moved)).toBe(true);
  expect(samePlay(scenario, applyEdit(moved, { type: "addHost" }))).toBe(false);
});

test("nodes that are gone are forgotten, and nobody is put where nobody finds him", () => {
  const moved = applyEdit(scenario, { type: "place", nodes: { "host:gone": [0, 0], "page:page": [1e9, 0] } });
  expect([...positionsOf(moved)]).toEqual([["page:page", [20_000, 0]]]);
});

test.each([
  null,
  7,
  "x",
  [],
  { "host:api": 1 },
  { "host:api": ["1", 2] },
  { "host:api": [Number.NaN, 0] },
  { "host:api": [1, 2, 3] },
])("what a link has for positions may be anything: %j", (positions) => {
  expect([...positionsOf({ ...scenario, positions })]).toEqual([]);
});
