import type { HostSpec, Scenario } from "../scenario/schema.ts";
import type { NodeId, Trace } from "../trace/events.ts";
import { Url } from "../url/url.ts";
import { type GateId, gateOf, lanes } from "./gates.ts";

/** Who takes part in a run, and what of them matters to it. The same for all of its actions: a picture does not rearrange itself while it is watched. */
export interface Cast {
  /** Pages and clients, in the order in which they first act; of a scenario without actions its first page. */
  readonly actors: readonly NodeId[];
  /** Whether a page acts, so that there is a browser with gates. */
  readonly browser: boolean;
  /** In the order in which a message meets them. */
  readonly gates: Readonly<Record<"out" | "in", readonly GateId[]>>;
  /** The first gate of the out lane, where it refuses a request: what it refuses lies between the page and it. */
  readonly refusedFirst: GateId | null;
  /** Whether some answer to a preflight is judged. */
  readonly preflights: boolean;
  readonly hosts: readonly CastHost[];
  /** Hosts that nobody asks, and for which there is no room. */
  readonly leftOut: number;
  /** Whether a request goes to an origin that no host has. */
  readonly nowhere: boolean;
  /** Who sends requests on to whom: hosts, by id. */
  readonly forwards: readonly (readonly [from: string, to: string])[];
}

export interface CastHost {
  readonly id: string;
  readonly spec: HostSpec;
  /** 0: asked by browsers and clients; higher: by hosts of the columns before. */
  readonly column: number;
  /** Which of its layers are drawn, by index. */
  readonly layers: readonly number[];
  /** How many more it has, which did nothing in this run. */
  readonly folded: number;
  readonly asked: boolean;
  /** Whether it does something for good. */
  readonly acts: boolean;
}

/** More hosts than these in a column are drawn only if somebody asks them. */
const mostIdle = 4;

/** More layers than these are drawn only where they do something. */
const mostLayers = 4;

const known = new WeakMap<Trace, { readonly scenario: Scenario; readonly cast: Cast }>();

/** Who takes part. Looked for once in a run. */
export function castOf(scenario: Scenario, trace: Trace): Cast {
  const found = known.get(trace);
  if (found?.scenario === scenario) return found.cast;
  const cast = find(scenario, trace);
  known.set(trace, { scenario, cast });
  return cast;
}

function find(scenario: Scenario, trace: Trace): Cast {
  const actors = new Set<NodeId>();
  const gates = new Set<GateId>(["same-origin", "cors"]);
  const asked = new Set<string>();
  const active = new Set<string>();
  const forwards = new Map<string, readonly [string, string]>();
  let nowhere = false;
  const refused = new Set<GateId>();
  const acting = new Set<string>();
  for (const event of trace.events) {
    if (event.type === "action") actors.add(event.by);
    else if (event.type === "step") {
      const gate = gateOf(event.step);
      if (gate !== null) gates.add(gate);
      if (gate !== null && event.step.verdict === "fail") refused.add(gate);
    } else if (event.type === "effect") acting.add(event.host);
    else if (event.type === "layer") {
      if (event.result.did !== "passed" && event.result.did !== "not-meant") active.add(`${event.host} ${event.layer}`);
    } else if (event.type === "request") {
      if (event.to === null) nowhere = true;
      else asked.add(event.to.slice("host:".length));
      if (event.from.startsWith("host:") && event.to !== null) {
        const pair = [event.from.slice("host:".length), event.to.slice("host:".length)] as const;
        forwards.set(pair.join(" "), pair);
      }
    }
  }
  const first = scenario.pages[0];
  if (actors.size === 0 && first) actors.add(`page:${first.id}`);
  for (const pair of planned(scenario, asked)) forwards.set(pair.join(" "), pair);
  const columns = columnsOf(scenario, [...forwards.values()]);
  const hosts = scenario.hosts.flatMap((spec): CastHost[] => {
    const column = columns.get(spec.id) ?? 0;
    const beside = scenario.hosts.filter((other) => (columns.get(other.id) ?? 0) === column).length;
    if (beside > mostIdle && !asked.has(spec.id)) return [];
    const all = spec.layers.map((_, index) => index);
    const layers = all.length > mostLayers ? all.filter((index) => active.has(`${spec.id} ${index}`)) : all;
    return [
      {
        id: spec.id,
        spec,
        column,
        layers,
        folded: all.length - layers.length,
        asked: asked.has(spec.id),
        acts: acting.has(spec.id),
      },
    ];
  });
  const [firstGate] = lanes.out.filter((gate) => gates.has(gate));
  return {
    actors: [...actors],
    browser: [...actors].some((actor) => actor.startsWith("page:")),
    gates: { out: lanes.out.filter((gate) => gates.has(gate)), in: lanes.in.filter((gate) => gates.has(gate)) },
    refusedFirst: firstGate !== undefined && refused.has(firstGate) ? firstGate : null,
    preflights: gates.has("preflight-answer"),
    hosts,
    leftOut: scenario.hosts.length - hosts.length,
    nowhere,
    forwards: [...forwards.values()].filter((pair) => pair.every((id) => hosts.some((host) => host.id === id))),
  };
}

/** Where the hosts that are asked would send requests on to: what stands there at rest. */
function planned(scenario: Scenario, asked: ReadonlySet<string>): (readonly [string, string])[] {
  return scenario.hosts.flatMap((host) =>
    asked.has(host.id)
      ? host.layers.flatMap((layer) =>
          layer.kind === "forward"
            ? layer.upstreams.flatMap((upstream) => {
                const origin = Url.parse(upstream)?.origin;
                const to = scenario.hosts.find((other) => other.origins.some((own) => Url.parse(own)?.origin === origin));
                return to && to.id !== host.id ? [[host.id, to.id] as const] : [];
              })
            : [],
        )
      : [],
  );
}

function columnsOf({ hosts }: Scenario, forwards: readonly (readonly [string, string])[]): ReadonlyMap<string, number> {
  const behind = new Set(forwards.map(([, to]) => to));
  const columns = new Map<string, number>();
  let column = hosts.map(({ id }) => id).filter((id) => !behind.has(id));
  // All of them behind one another: a circle begins somewhere.
  if (column.length === 0) column = hosts.slice(0, 1).map(({ id }) => id);
  for (let depth = 0; column.length > 0; depth++) {
    for (const id of column) columns.set(id, depth);
    column = [...new Set(column.flatMap((id) => forwards.flatMap(([from, to]) => (from === id ? [to] : []))))].filter(
      (id) => !columns.has(id),
    );
  }
  // Who stands only in a circle that nobody enters is in front.
  for (const { id } of hosts) if (!columns.has(id)) columns.set(id, 0);
  return columns;
}
