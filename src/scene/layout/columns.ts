import type { Cast, CastHost } from "../cast.ts";
import type { Place } from "../score.ts";
import type { HostBox } from "./layout.ts";

/** Hosts by column; no column is empty. */
export function columnsIn({ hosts }: Cast): readonly (readonly CastHost[])[] {
  const columns: CastHost[][] = [];
  for (const host of hosts) {
    const column = columns[host.column] ?? [];
    columns[host.column] = [...column, host];
  }
  return columns.filter((column) => column !== undefined && column.length > 0);
}

/** What is drawn of a host's layers, in order; null: those that did nothing, folded into one before the last. */
export function platesOf({ layers, folded }: CastHost): readonly (number | null)[] {
  return folded > 0 ? [...layers.slice(0, -1), null, ...layers.slice(-1)] : layers;
}

/** The ways of a run at rest: from the page to each host that answers it, through those that send on, and back. */
export function railsOf(cast: Cast, hosts: readonly HostBox[]): readonly (readonly Place[])[] {
  const rails: Place[][] = cast.preflights ? [["edge.in", "siding"]] : [];
  const behind = new Set(cast.forwards.map(([, to]) => to));
  const outward = cast.browser ? ["script.out", ...cast.gates.out, "edge.out"] : ["script.out", "edge.out"];
  const inward = cast.browser ? ["edge.in", ...cast.gates.in, "script.in"] : ["edge.in", "script.in"];
  for (const { host, layers } of hosts) {
    const sends = cast.forwards.some(([from]) => from === host.id);
    const last = layers.at(-1)?.index;
    const turn = last === undefined || last === null ? "end" : String(last);
    const through = sends ? [`${host.id}.end.out`] : [`${host.id}.${turn}.out`, `${host.id}.${turn}.in`];
    if (!behind.has(host.id) || host.column === 0) {
      rails.push([...outward, `${host.id}.edge.out`, ...through]);
      rails.push(
        sends ? [`${host.id}.end.in`, `${host.id}.edge.in`, ...inward] : [through[1] ?? "", `${host.id}.edge.in`, ...inward],
      );
    }
    for (const [from, to] of cast.forwards) {
      if (to !== host.id) continue;
      rails.push([`${from}.end.out`, `${host.id}.edge.out`, ...through]);
      if (!sends) rails.push([through[1] ?? "", `${host.id}.edge.in`, `${from}.end.in`]);
      else rails.push([`${host.id}.end.in`, `${host.id}.edge.in`, `${from}.end.in`]);
    }
  }
  return rails;
}
