import type { Probe, Probed } from "./probes.ts";

/**
 * Who gains something, by origin: an outsider reads what it could read nowhere before, learns of a header that it did not see, shows
 * what it could not show, or makes a server do what it could not make it do. Of a server that is private nothing may be gained; of a
 * public one anybody may read what is sent without credentials. Null: nobody.
 */
export function whoGains(
  probes: readonly Probe[],
  before: readonly Probed[],
  after: readonly Probed[],
  isPrivate: boolean,
): string | null {
  const could = new Map<string, { readonly read: Set<string>; readonly done: Set<string> }>();
  probes.forEach(({ outsider }, i) => {
    const known = could.get(outsider.origin) ?? { read: new Set<string>(), done: new Set<string>() };
    could.set(outsider.origin, known);
    const { got, effects } = before[i] as Probed;
    if (got.how === "read") known.read.add(got.content);
    for (const effect of effects) known.done.add(effect);
  });
  const gained = probes.find((probe, i) => {
    if (!isPrivate && !probe.credentials) return false;
    const { read, done } = could.get(probe.outsider.origin) ?? { read: new Set(), done: new Set() };
    const [was, is] = [before[i] as Probed, after[i] as Probed];
    if (is.effects.some((effect) => !done.has(effect))) return true;
    if (probe.target.embed !== null) return isPrivate && was.got.how === "fails" && is.got.how !== "fails";
    if (is.got.how !== "read") return false;
    if (!read.has(is.got.content)) return true;
    return was.got.how === "read" && is.got.headers.some((name) => !was.got.headers.includes(name));
  });
  return gained?.outsider.origin ?? null;
}
