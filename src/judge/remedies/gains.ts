import { Url } from "../../url/url.ts";
import type { Probe, Probed } from "./probes.ts";

/**
 * Whether an outsider gains something: it reads what it could not read there before (what it could read by another of the action's URLs
 * at that server is nothing new), learns of a header that it did not see, shows what it could not show, or makes a server do what it
 * could not make it do. Of a server that is private nothing may be gained; of a public one anybody may read what is sent without
 * credentials. `countsEffects`: false where nothing is allowed to anybody, and a server only works again.
 */
export function somebodyGains(
  probes: readonly Probe[],
  before: readonly Probed[],
  after: readonly Probed[],
  { isPrivate, countsEffects }: { readonly isPrivate: boolean; readonly countsEffects: boolean },
): boolean {
  const could = new Map<string, { readonly read: Set<string>; readonly done: Set<string> }>();
  probes.forEach((probe, i) => {
    const key = keyOf(probe);
    const known = could.get(key) ?? { read: new Set<string>(), done: new Set<string>() };
    could.set(key, known);
    const { got, effects } = before[i] as Probed;
    if (got.how === "read") known.read.add(got.content);
    for (const effect of effects) known.done.add(effect);
  });
  return probes.some((probe, i) => {
    if (!isPrivate && !probe.credentials) return false;
    const { read, done } = could.get(keyOf(probe)) ?? { read: new Set(), done: new Set() };
    const [was, is] = [before[i] as Probed, after[i] as Probed];
    if (countsEffects && is.effects.some((effect) => !done.has(effect))) return true;
    if (probe.target.embed !== null) return isPrivate && was.got.how === "fails" && is.got.how !== "fails";
    if (is.got.how !== "read") return false;
    if (!read.has(is.got.content)) return true;
    return was.got.how === "read" && is.got.headers.some((name) => !was.got.headers.includes(name));
  });
}

function keyOf({ outsider, target }: Probe): string {
  return `${outsider.origin} ${Url.parse(target.url)?.origin} ${target.action}`;
}
