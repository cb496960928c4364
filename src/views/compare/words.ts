import type { Comparison, Course, Difference, Divergence } from "../../store/compare.ts";
import type { TraceEvent } from "../../trace/events.ts";
import type { Words } from "../../words/contract.ts";
import { type Phrase, plain, say } from "../../words/phrase.ts";
import { eventWords } from "../../words/trace/events.ts";
import type { Names } from "../../words/trace/names.ts";
import type { ProfileName } from "../../words/trace/profiles.ts";

/** The columns. */
export const order: readonly ProfileName[] = ["standard", "chromium", "firefox", "webkit"];
const browsers = order.filter((name) => name !== "standard");

/** The verdict of one action by one profile's rules. Never told by colour alone. */
export function verdictWords({ ok, outcome }: Course): string {
  if (outcome.kind === "client") return ok ? "✓ Answered" : "✕ No answer";
  const code = outcome.kind === "error" || outcome.kind === "embedded" ? outcome.failure?.code : undefined;
  if (code === "RUN_LIMIT") return "■ Stopped";
  if (code === "NETWORK_ERROR" || code === "P_NETWORK") return "✕ No answer";
  return ok ? "✓ Allowed" : "✕ Blocked";
}

const widest: readonly Difference[] = ["verdict", "result", "wire", "reason", "inside"];

/** How far the profiles are apart in all actions together; null: they agree in everything. */
export function widestDifference({ actions }: Comparison): Difference | null {
  const all = actions.flatMap((action) => order.map((name) => action[name].difference));
  return widest.find((difference) => all.includes(difference)) ?? null;
}

const sameEverywhere = "They all agree: the same requests are sent, and script sees the same.";

export const summaries: Record<Difference, string> = {
  verdict: "They do not agree: what one allows, another blocks.",
  result: "The verdicts are the same. What script sees is not.",
  wire: "The verdicts are the same. What is sent is not.",
  reason: "The verdicts are the same, for different reasons. Each console gives its own.",
  inside: `${sameEverywhere} Inside the browser something differs.`,
};

export function summaryOf(difference: Difference | null): string {
  return difference === null ? sameEverywhere : summaries[difference];
}

/** What a browser's course is, beside the Standard's. */
export const differenceWords: Record<Difference, string> = {
  verdict: "another verdict",
  result: "script sees something else",
  wire: "sends something else",
  reason: "another reason",
  inside: "differs inside",
};

/** Browsers that leave the Standard in the same way, and how. */
export interface Group {
  /** Equal for groups that would be told in the same words. */
  readonly key: string;
  readonly names: readonly ProfileName[];
  readonly divergences: readonly Divergence[];
}

export function groupsOf(words: Words["trace"], action: Comparison["actions"][number], names: Names): readonly Group[] {
  const groups = new Map<string, Omit<Group, "key">>();
  for (const name of browsers) {
    const { difference, divergences } = action[name];
    if (difference === null) continue;
    const way = JSON.stringify(
      divergences.map((divergence) => [divergence.knobs, ...sides(words, divergence, names).map(plain)]),
    );
    groups.set(way, { divergences, names: [...(groups.get(way)?.names ?? []), name] });
  }
  return [...groups].map(([way, group]) => ({ ...group, key: `${group.names.join()} ${way}` }));
}

/** What the Standard does and what the browser does, in words that are not the same. */
export function sides(words: Words["trace"], { standard, own }: Divergence, names: Names): readonly [Phrase, Phrase] {
  const [theirs, ours] = [titleOf(words, standard, names), titleOf(words, own, names)];
  if (plain(theirs) !== plain(ours)) return [theirs, ours];
  return [whyOf(words, standard, names), whyOf(words, own, names)];
}

const titleOf = (words: Words["trace"], event: TraceEvent | null, names: Names): Phrase =>
  event ? eventWords(words, event, names).title : say`Nothing of the kind`;
const whyOf = (words: Words["trace"], event: TraceEvent | null, names: Names): Phrase =>
  event ? eventWords(words, event, names).why : [];

/** "Chrome, Firefox and Safari" */
export function together({ profiles }: Words["trace"], names: readonly ProfileName[]): string {
  const words = names.map((name) => profiles[name]);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
