import { baseUrl } from "../../../origins/page-origin.ts";
import { Url } from "../../../url/url.ts";
import type { Change } from "../change.ts";
import { hostsAsked, withBehind } from "../facts.ts";
import { askUrl } from "./ask-url.ts";
import type { Maker } from "./maker.ts";

/** Hosts on the way that do not answer. */
export const startHosts: Maker = (facts) => {
  const { hops, scenario, failure } = facts;
  if (failure === null) return [];
  const hosts = new Set([...hops.flatMap(withBehind).flatMap(({ host }) => host ?? []), ...hostsAsked(facts)]);
  return [...hosts].flatMap((host): Change[] => {
    const spec = scenario.hosts[host];
    if (spec === undefined || spec.failure === "none") return [];
    const edits = [{ type: "set", path: ["hosts", host, "failure"], value: "none" }] as const;
    return [{ does: "host-up", at: { host }, edits, failure: spec.failure }];
  });
};

/** Nobody answers for that name: the URL is meant for one of the servers, or one of them is to answer for it. */
export const meetSomebody: Maker = (facts) => {
  const { failure, scenario, spec, page } = facts;
  const unknown =
    failure?.code === "NETWORK_ERROR" || failure?.code === "P_NETWORK" ? failure.values.reason === "unknown-host" : false;
  const badPort = failure?.code === "BAD_PORT";
  if (failure === null || !(unknown || badPort)) return [];
  const lost = Url.parse(failure.context.lastUrl);
  const asked = Url.parse(spec.url, baseUrl(page));
  if (!lost || !asked) return [];
  const candidates = scenario.hosts.flatMap(({ origins }, host) =>
    origins.flatMap((written) => {
      const origin = Url.parse(written);
      return origin ? [{ host, origin, distance: distanceOf(lost, origin) }] : [];
    }),
  );
  const near = candidates
    .filter(({ distance }) => distance <= farthest || scenario.hosts.length === 1)
    .toSorted((a, b) => a.distance - b.distance);
  const because = badPort ? "port" : "known-host";
  return near.slice(0, 2).flatMap(({ host, origin }) => {
    const answers: Change = {
      ...({ does: "answers-for", at: { host }, origin: lost.origin } as const),
      edits: [{ type: "insert", path: ["hosts", host, "origins"], value: lost.origin }],
    };
    const ask = lost.origin === asked.origin ? askUrl(facts, `${origin.origin}${asked.pathname}${asked.search}`, because) : null;
    return badPort ? [ask] : [ask, answers];
  });
};

/** Names that differ in more letters are not taken for each other. */
const farthest = 3;

function distanceOf(a: Url, b: Url): number {
  if (a.hostname === b.hostname) return 0;
  return editDistance(a.hostname, b.hostname);
}

/** Levenshtein's, one row at a time. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > farthest) return farthest + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
