import type { Scenario } from "./schema.ts";

/** Where the reader has put a node of the drawing: its left upper corner, in pixels. Nodes that nobody has moved have none. */
export type Positions = ReadonlyMap<string, readonly [x: number, y: number]>;

/** Farther out nobody finds it again. */
const farthest = 20_000;

/** Total on anything: the field is a link's, and an older page has handed it on unread. */
export function positionsOf({ positions }: Scenario): Positions {
  const found = new Map<string, readonly [number, number]>();
  if (typeof positions !== "object" || positions === null) return found;
  for (const [node, at] of Object.entries(positions)) {
    if (!Array.isArray(at) || at.length !== 2) continue;
    const [x, y] = at.map((value: unknown) =>
      typeof value === "number" && Math.abs(value) <= farthest ? Math.round(value) : null,
    );
    if (x !== null && x !== undefined && y !== null && y !== undefined) found.set(node, [x, y]);
  }
  return found;
}

/** The scenario with nodes moved. Those that are gone by now are forgotten. */
export function placed(scenario: Scenario, moved: Readonly<Record<string, readonly [x: number, y: number]>>): Scenario {
  const there = new Set([
    ...scenario.pages.map(({ id }) => `page:${id}`),
    ...scenario.hosts.map(({ id }) => `host:${id}`),
    ...scenario.actions.flatMap((action) => (action.kind === "client" ? [`client:${action.client}`] : [])),
  ]);
  const limit = (value: number) => Math.round(Math.max(-farthest, Math.min(farthest, value)));
  const next = new Map(positionsOf(scenario));
  for (const [node, [x, y]] of Object.entries(moved)) next.set(node, [limit(x), limit(y)]);
  return { ...scenario, positions: Object.fromEntries([...next].filter(([node]) => there.has(node))) };
}

/** Every node where it stands of itself. */
export function unplaced(scenario: Scenario): Scenario {
  const { positions, ...rest } = scenario;
  return positions === undefined ? scenario : (rest as Scenario);
}
