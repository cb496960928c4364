import type { ProfileName, Scenario } from "../../scenario/schema.ts";
import type { Trace, TraceEvent } from "../../trace/events.ts";
import type { Words } from "../contract.ts";
import { code, fenced } from "../markdown.ts";
import { plain } from "../phrase.ts";
import { eventWords } from "../trace/events.ts";
import { namesOf } from "../trace/names.ts";
import { outcomeTitle } from "../trace/outcomes.ts";

export interface Reported {
  readonly scenario: Scenario;
  readonly trace: Trace;
  /** What is shown; null: nothing has happened yet. */
  readonly event: TraceEvent | null;
  /** Null: it could not be made. */
  readonly link: string | null;
  /** Of the page. */
  readonly version: string;
  /** What each browser's rules were recorded from. */
  readonly recorded: Readonly<Record<ProfileName, string>>;
  /** How the reader's browser calls itself. */
  readonly userAgent: string;
  /** In the reader's own words; empty: nothing. */
  readonly seen: string;
}

/** What somebody needs who looks whether a verdict is wrong, in Markdown. */
export function reportOf(words: Pick<Words, "sharing" | "trace">, reported: Reported): string {
  const { report } = words.sharing;
  const { scenario, trace, event, link, version, recorded, userAgent, seen } = reported;
  const names = namesOf(words.trace, scenario);
  const said = event ? eventWords(words.trace, event, names) : null;
  const action = event?.action ?? 0;
  const outcome = trace.outcomes[action];
  const { profile } = scenario.browser;
  const lines: readonly (readonly [name: string, value: string])[] = [
    [report.lines.scenario, scenario.title === "" ? "–" : code(plain([scenario.title]))],
    [report.lines.link, link === null ? report.notLinked : `<${link}>`],
    [report.lines.rules, `${words.trace.profiles[profile]} (${report.lines.recorded}: ${recorded[profile]})`],
    [report.lines.request, code(`${names.action(action)} ${scenario.actions[action]?.url ?? ""}`)],
    ...(event?.type === "step" ? [[report.lines.step, code(event.step.name)] as const] : []),
    ...(outcome ? [[report.lines.end, code(plain(outcomeTitle(words.trace, outcome)))] as const] : []),
    [report.lines.page, code(version)],
    [report.lines.reader, code(userAgent)],
  ];
  return [
    report.title(code(said ? plain(said.title) : "–")),
    lines.map(([name, value]) => `- ${name}: ${value}`).join("\n"),
    report.saysHead,
    fenced(said ? `${plain(said.title)}\n${plain(said.why)}` : "–"),
    report.sawHead,
    seen.trim() === "" ? report.nothingSaid : fenced(seen.trim()),
  ]
    .join("\n\n")
    .concat("\n");
}
