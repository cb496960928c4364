import fc from "fast-check";
import { expect, test } from "vitest";
import { withDefaults } from "../../../../src/scenario/defaults.ts";
import { positionsOf } from "../../../../src/scenario/positions.ts";
import { boardLayout } from "../../../../src/scene/board/board-layout.ts";
import { topologyOf } from "../../../../src/scene/board/topology.ts";
import { viewOf } from "../../../../src/scene/board/view.ts";
import { scenarios } from "../../../property/scenario-arbitrary.ts";

const chain = withDefaults({
  version: 2,
  pages: [{ id: "page", url: "https://shop.example/" }],
  hosts: [
    { id: "api", origins: ["http://api.internal"], layers: [{ kind: "handler" }] },
    {
      id: "proxy",
      role: "proxy",
      origins: ["https://api.example"],
      layers: [{ kind: "forward", upstreams: ["http://api.internal"] }],
    },
  ],
  actions: [
    { kind: "fetch", page: "page", url: "https://api.example/a" },
    { kind: "fetch", page: "page", url: "https://api.example/b" },
    { kind: "client", url: "https://nobody.example/" },
  ],
});

test("who asks whom: an edge for each request and each upstream; where nobody answers, a gap", () => {
  const { nodes, edges } = topologyOf(chain);
  expect(nodes.map(({ id }) => id)).toEqual([
    "page:page",
    "client:curl",
    "host:api",
    "host:proxy",
    "missing:https://nobody.example",
  ]);
  expect(edges.map(({ from, to, again }) => [from, to, again])).toEqual([
    ["page:page", "host:proxy", false],
    ["page:page", "host:proxy", true],
    ["client:curl", "missing:https://nobody.example", false],
    ["host:proxy", "host:api", false],
  ]);
});

test("whoever is sent on to stands behind", () => {
  const at = new Map(boardLayout(topologyOf(chain), new Map()).map(({ node, x }) => [node.id, x]));
  expect(at.get("page:page")).toBeLessThan(at.get("host:proxy") ?? 0);
  expect(at.get("host:proxy")).toBeLessThan(at.get("host:api") ?? 0);
});

test("nodes that stand of themselves cover nobody, whatever the scenario and wherever others were put", () => {
  fc.assert(
    fc.property(
      scenarios,
      fc.array(fc.tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -600, max: 600 }))),
      (scenario, places) => {
        const topology = topologyOf(scenario);
        const put = new Map(topology.nodes.slice(0, 3).flatMap(({ id }, i) => (places[i] ? [[id, places[i]] as const] : [])));
        const placed = boardLayout(topology, put);
        expect(placed.map(({ node }) => node)).toEqual(topology.nodes);
        for (const [i, a] of placed.entries())
          for (const b of placed.slice(i + 1)) {
            if (put.has(a.node.id) && put.has(b.node.id)) continue;
            expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false);
          }
      },
    ),
    { numRuns: 150 },
  );
});

test("all is seen where there is room; else what is chosen, and letters stay as large", () => {
  const placed = boardLayout(topologyOf(chain), positionsOf(chain));
  const last = placed.find(({ node }) => node.id === "host:api");
  const shown = ({ x, zoom }: { x: number; zoom: number }, box = last) => [
    (box?.x ?? 0) * zoom + x,
    ((box?.x ?? 0) + (box?.width ?? 0)) * zoom + x,
  ];
  const roomy = viewOf(placed, undefined, 1400, 800);
  for (const box of placed) expect(shown(roomy, box)[0]).toBeGreaterThan(0);
  expect(shown(roomy)[1]).toBeLessThan(1400);
  const narrow = viewOf(placed, last, 500, 800);
  expect(narrow.zoom).toBeGreaterThanOrEqual(0.92);
  expect(shown(narrow)[0]).toBeGreaterThanOrEqual(0);
  expect(shown(narrow)[1]).toBeLessThanOrEqual(500);
});
