import type { Outcome, Scenario, Trace, TraceEvent } from "../../src/core/index.ts";
import type { HeaderList } from "../../src/http/messages.ts";
import { asSent } from "../../src/text/as-sent.ts";
import { visibleText } from "../../src/text/visible-text.ts";
import { trace as words } from "../../src/words/en/trace/index.ts";
import { plain } from "../../src/words/phrase.ts";
import { eventWords } from "../../src/words/trace/events.ts";
import { type Names, namesOf } from "../../src/words/trace/names.ts";
import { failureWords } from "../../src/words/trace/steps.ts";
import { adviceLines } from "./advice.ts";

/** A trace as text for people, in the order in which things happened. */
export function report(scenario: Scenario, trace: Trace): string {
  const names = namesOf(words, scenario);
  const head = [scenario.title || "Untitled scenario", `Rules: ${scenario.browser.profile}`, ""];
  const lines = [...head, ...trace.events.flatMap((event) => linesOf(event, scenario, trace, names))];
  // A terminal obeys what it is sent: no text of a scenario may move its cursor, turn its lines round or set its title.
  return `${lines.map((line) => visibleText(shortened(line))).join("\n")}\n`;
}

/* Column 1: the mark. Everything that belongs to a line stands further right. */
const marks = { pass: "✓", fail: "✕", note: "·" };

function linesOf(event: TraceEvent, scenario: Scenario, trace: Trace, names: Names): string[] {
  const title = plain(eventWords(words, event, names).title);
  switch (event.type) {
    case "action": {
      const action = scenario.actions[event.action];
      const line = action ? `${"method" in action ? `${action.method} ` : ""}${asSent(action.url)}` : "";
      return [`${event.action + 1}. ${title}: ${line}${event.now > 0 ? `, at ${event.now / 1000} s` : ""}`];
    }
    case "request":
      return [
        `   → #${event.message} ${event.request.method} ${event.request.url}`,
        detail(`${event.purpose}, ${names.node(event.from)} to ${event.to ? names.node(event.to) : "nobody"}`),
        ...headerLines(event.request.headers),
        ...bodyLines(event.request.body),
      ];
    case "response":
      return "failure" in event.response
        ? [`   ← #${event.message} no answer (${event.response.failure}: ${event.response.host})`]
        : [
            `   ← #${event.message} ${event.response.status}`,
            ...headerLines(event.response.headers),
            ...bodyLines(event.response.body),
          ];
    case "step":
      return [`   ${marks[event.step.verdict]} ${title}${event.step.failure ? ` (${event.step.failure.code})` : ""}`];
    case "layer":
      return [`   ◦ ${title}`];
    case "effect":
      return [`   ! ${title}`];
    case "state":
      return [`   · ${title}`];
    case "outcome":
      return [...outcomeLines(event.outcome, title), ...adviceLines(scenario, trace, event.action).map(detail), ""];
  }
}

function outcomeLines(outcome: Outcome, title: string): string[] {
  switch (outcome.kind) {
    case "response":
      return [
        `   = ${title}`,
        detail(`${outcome.responseType}, ${outcome.url}${outcome.redirected ? ", redirected" : ""}`),
        ...headerLines(outcome.headers),
        ...(outcome.hidden.length > 0 ? [detail(`hidden: ${outcome.hidden.join(", ")}`)] : []),
        ...bodyLines(outcome.body),
      ];
    case "error":
      return [
        `   = ${title}`,
        detail(valuesOf(outcome.failure)),
        detail(`Why: ${plain(failureWords(words, outcome.failure).why)}`),
      ];
    case "embedded":
      return [
        `   = ${title}`,
        ...(outcome.message === null ? [] : [detail(JSON.stringify(outcome.message))]),
        ...(outcome.failure ? [detail(valuesOf(outcome.failure))] : []),
      ];
    case "client":
    case "pending":
      return [`   = ${title}`];
  }
}

function valuesOf({ code, values }: { code: string; values: object }): string {
  return `${code} ${JSON.stringify(values)}`;
}

/** Names are aligned on their longest, within reason. */
function headerLines(headers: HeaderList): string[] {
  const width = Math.min(32, Math.max(0, ...headers.map(([name]) => name.length)));
  return headers.map(([name, value]) => detail(`${`${name}:`.padEnd(width + 1)} ${value}`));
}

/** The beginning of a body, on one line. */
function bodyLines(body: string | null): string[] {
  if (body === null || body === "") return [];
  return [detail(JSON.stringify(body.length > 100 ? `${body.slice(0, 99)}…` : body))];
}

/** The longest that a line may be, in characters; nobody reads further, and `--json` has all of it. */
const longest = 4000;

function shortened(line: string): string {
  return line.length > longest ? `${line.slice(0, longest)}… (${line.length - longest} more characters)` : line;
}

function detail(text: string): string {
  return `       ${text}`;
}
