import { type ProfileName, profiles } from "../../scenario/schema.ts";
import type { Comparison, Divergence } from "../../store/compare.ts";
import type { TraceEvent } from "../../trace/events.ts";
import type { Words } from "../../words/contract.ts";
import { type Phrase, plain } from "../../words/phrase.ts";
import { eventWords } from "../../words/trace/events.ts";
import type { Names } from "../../words/trace/names.ts";

/** What is needed to say what each side does. */
export interface Wording {
  readonly trace: Words["trace"];
  readonly nothing: Words["compare"]["divergences"]["nothing"];
  readonly names: Names;
}

const browsers = profiles.filter((name) => name !== "standard");

/** Browsers that leave the Standard in the same way, and how. */
export interface Group {
  /** Equal for groups that read the same. */
  readonly key: string;
  readonly names: readonly ProfileName[];
  readonly divergences: readonly Divergence[];
}

export function groupsOf(wording: Wording, action: Comparison["actions"][number]): readonly Group[] {
  const groups = new Map<string, Omit<Group, "key">>();
  for (const name of browsers) {
    const { difference, divergences } = action[name];
    if (difference === null) continue;
    const way = JSON.stringify(divergences.map((divergence) => [divergence.knobs, ...sides(wording, divergence).map(plain)]));
    groups.set(way, { divergences, names: [...(groups.get(way)?.names ?? []), name] });
  }
  return [...groups].map(([way, group]) => ({ ...group, key: `${group.names.join()} ${way}` }));
}

/** What the Standard does and what the browser does, in words that are not the same. */
export function sides(wording: Wording, { standard, own }: Divergence): readonly [Phrase, Phrase] {
  const [theirs, ours] = [titleOf(wording, standard), titleOf(wording, own)];
  if (plain(theirs) !== plain(ours)) return [theirs, ours];
  return [whyOf(wording, standard), whyOf(wording, own)];
}

const titleOf = ({ trace, nothing, names }: Wording, event: TraceEvent | null): Phrase =>
  event ? eventWords(trace, event, names).title : [nothing];
const whyOf = ({ trace, names }: Wording, event: TraceEvent | null): Phrase => (event ? eventWords(trace, event, names).why : []);
