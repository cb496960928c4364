import { consoles } from "../../src/consoles/index.ts";
import { logOf } from "../../src/consoles/log.ts";
import type { PrintedLine, SearchText, SearchTexts } from "../../src/content/entry.ts";
import type { ProseBlock, ProseInline } from "../../src/content/prose.ts";
import { publicSuffixList, runInMemory } from "../../src/core/index.ts";
import { withoutAddresses } from "../../src/search/console-lines.ts";
import { readBeliefs } from "./lessons/beliefs.ts";
import type { ScenarioFolder } from "./scenario-folder.ts";
import type { Scenarios } from "./scenarios.ts";

/** What the library is searched by: its prose, the codes that are promised, and what the three consoles print when it is played; and by what it refutes. */
export function searchTexts({ folders }: Scenarios, language: string): SearchTexts {
  const believed = beliefTexts(language);
  const texts = folders.flatMap((folder): [string, SearchText][] => {
    const words = folder.words[language];
    if (!words) return [];
    const { opening, rest } = proseTexts(words.prose);
    return [[folder.id, { opening, rest: [rest, ...(believed.get(folder.id) ?? [])].join(" "), codes: codesOf(folder) }]];
  });
  return { texts: Object.fromEntries(texts), lines: linesOf(folders) };
}

/** What people believe wrongly, in the words in which they look for it, by the scenario that shows it. */
function beliefTexts(language: string): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const { scenario, belief, search } of readBeliefs(language))
    texts.set(scenario, [...(texts.get(scenario) ?? []), belief, ...search]);
  return texts;
}

function proseTexts([first, ...others]: readonly ProseBlock[]): Pick<SearchText, "opening" | "rest"> {
  const rest = others.map(textOf).join(" ").split(/\s+/u);
  return { opening: first ? textOf(first) : "", rest: [...new Set(rest)].join(" ") };
}

function textOf(block: ProseBlock): string {
  switch (block.kind) {
    case "code":
      return block.text;
    case "list":
      return block.items.map((item) => item.map(textOf).join(" ")).join(" ");
    case "heading":
    case "paragraph":
      return block.content.map(inlineText).join("");
  }
}

const inlineText = (piece: ProseInline): string => ("text" in piece ? piece.text : piece.content.map(inlineText).join(""));

function codesOf({ expected }: ScenarioFolder): readonly string[] {
  const outcomes = Object.values(expected).flatMap((briefs = []) => briefs.map(({ outcome }) => outcome));
  return [...new Set(outcomes.flatMap((outcome) => outcome.match(/\b[A-Z]+(?:_[A-Z]+)+\b/gu) ?? []))];
}

function linesOf(folders: readonly ScenarioFolder[]): readonly PrintedLine[] {
  const printing = new Map<string, string[]>();
  for (const folder of folders) {
    for (const line of new Set(printedBy(folder))) printing.set(line, [...(printing.get(line) ?? []), folder.id]);
  }
  return [...printing].map(([text, scenarios]) => ({ text, scenarios }));
}

/** The lines of a scenario in every browser. */
function printedBy({ scenario }: ScenarioFolder): readonly string[] {
  return (Object.keys(consoles) as (keyof typeof consoles)[]).flatMap((profile) => {
    const played = { ...scenario, browser: { ...scenario.browser, profile } };
    const log = logOf(played, runInMemory(played, publicSuffixList), consoles[profile]);
    return log(Number.POSITIVE_INFINITY).map(({ text }) => withoutAddresses(text).replaceAll(/\s+/gu, " ").trim());
  });
}
