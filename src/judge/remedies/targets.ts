import type { ActionSpec, Scenario } from "../../scenario/schema.ts";
import type { Trace } from "../../trace/events.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import { Url } from "../../url/url.ts";
import type { Change } from "./change.ts";
import { showsWhoAsks } from "./private.ts";
import type { Target } from "./probes.ts";

/** With so many different requests outsiders have been played enough; those of the action itself are played all, within reason. */
const most = 3;
const mostOfOne = 8;

/** A scenario and its run. */
export type Played = readonly [Scenario, Trace];

/** What outsiders ask of some hosts, by index: what pages ask of them, before a change and after it, the action's own requests first. */
export function targetsAt(hosts: readonly number[], runs: readonly Played[], own: number, embeds: boolean): readonly Target[] {
  const found = new Map<string, Target>();
  const count = Math.max(...runs.map(([{ actions }]) => actions.length));
  for (const index of [own, ...Array.from({ length: count }, (_, i) => i)]) {
    for (const [scenario, trace] of runs) {
      const action = scenario.actions[index];
      if (!action || action.kind === "client") continue;
      const ids = new Set(hosts.flatMap((host) => (scenario.hosts[host] ? [`host:${scenario.hosts[host].id}`] : [])));
      for (const url of urlsAsked(scenario, trace, index, ids)) {
        for (const target of targetsOf(action, index, url, embeds)) found.set(JSON.stringify(target), target);
      }
    }
    if (found.size >= most) break;
  }
  return [...found.values()].slice(0, mostOfOne);
}

/** Whether a change is about who may embed an answer; such ones are tried by embedding it too. */
export function concernsEmbedding(change: Change): boolean {
  return (
    change.does === "send-headers" && change.actual.some(([name]) => /^(?:cross-origin-|content-security-|x-frame-)/iu.test(name))
  );
}

/** The URLs of an action that reach one of the hosts; what a proxy asks behind it can be asked through it, and directly. */
function urlsAsked(scenario: Scenario, trace: Trace, index: number, ids: ReadonlySet<string>): ReadonlySet<string> {
  const direct = directUrl(scenario, index);
  return new Set(
    eventsOf(trace, index).flatMap((event) => {
      if (event.type !== "request" || event.to === null || !ids.has(event.to)) return [];
      return event.purpose === "forward" && direct !== null ? [direct, event.request.url] : [event.request.url];
    }),
  );
}

function directUrl({ actions, pages }: Scenario, index: number): string | null {
  const action = actions[index];
  const base = action && action.kind !== "client" ? pages.find(({ id }) => id === action.page)?.url : undefined;
  const url = action ? Url.parse(action.url, base) : null;
  return url && /^https?:$/u.test(url.protocol) ? Url.sent(url) : null;
}

/** A page's request as others could make it: without what only the page knows. */
function targetsOf(
  action: Exclude<ActionSpec, { kind: "client" }>,
  index: number,
  url: string,
  embeds: boolean,
): readonly Target[] {
  const plain: Target = { action: index, url, method: "GET", headers: [], body: null, embed: null };
  if (action.kind === "element" || action.kind === "iframe") return embeds ? [{ ...plain, embed: action }, plain] : [plain];
  if (action.kind !== "fetch" && action.kind !== "xhr") return [plain];
  const headers = action.headers.filter(([name]) => !showsWhoAsks(name));
  const asIs: Target = { ...plain, method: action.method, headers, body: action.body };
  return action.method === "GET" && headers.length === 0 ? [plain] : [asIs, plain];
}
