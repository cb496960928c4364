import { consoles } from "../../src/consoles/index.ts";
import { logOf } from "../../src/consoles/log.ts";
import {
  type List,
  lint,
  publicSuffixList,
  type Row,
  requiring,
  runInMemory,
  type Scenario,
  severityOf,
} from "../../src/core/index.ts";
import { visibleText } from "../../src/text/visible-text.ts";
import { lint as lintWords } from "../../src/words/en/lint/index.ts";
import { requirements as words } from "../../src/words/en/requirements/index.ts";
import { trace as traceWords } from "../../src/words/en/trace/index.ts";
import { plain } from "../../src/words/phrase.ts";
import { needed } from "../../src/words/requirements/needed.ts";
import { outcomeTitle } from "../../src/words/trace/outcomes.ts";
import { failureWords } from "../../src/words/trace/steps.ts";
import { type Answers, type Asked, isStranger } from "./asking.ts";
import type { Hide } from "./hide.ts";
import type { Recording } from "./recorded/record.ts";

const browsers: Readonly<Record<string, string>> = {
  chromium: "Chrome",
  firefox: "Firefox",
  webkit: "Safari",
  standard: "Standard",
};
const furtherName = { vary: "Vary", expose: "Access-Control-Expose-Headers", "max-age": "Access-Control-Max-Age" } as const;
const kinds: Readonly<Record<string, string>> = {
  ...{ compare: "compared", other: "another site", http: "in the clear", sibling: "a sibling", "look-alike": "a look-alike" },
  sandboxed: "a sandboxed frame",
};

/** What was found, for people; no secret is in it, and nothing that a terminal obeys. */
export function report(answers: Answers, recording: Recording, link: string, hide: Hide): string {
  const { question, exchanges } = answers;
  const head = [
    `${question.method} ${question.url}`,
    `asked by a page of ${answers.askers[0]?.origin ?? question.page}, credentials: ${question.credentials}`,
  ];
  const sent = exchanges.map(({ request, result, origin, note, unsent, ahead }) => {
    const came = unsent ? "not sent" : "failure" in result ? `no answer (${result.failure})` : String(result.status);
    return `  ${request.method} ${request.url}  Origin: ${origin} → ${came}${ahead && !unsent ? ", though no browser would have sent it" : ""}${note ? `. ${note}` : ""}`;
  });
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["Sent", sent],
    ["What each browser makes of it", ofPages(answers).flatMap((one) => verdictLines(one))],
    ["What the answers must say", requirementLines(answers, recording.scenario)],
    ["Who else reads it", outsiderLines(answers)],
    ["What is wrong with the answers", findingLines(recording)],
    ["The recorded scenario", [...aboutRecording(recording), `  ${link}`]],
  ];
  const lines = [...head, ...sections.flatMap(([title, inside]) => (inside.length === 0 ? [] : ["", title, ...inside]))];
  return `${lines.map((line) => visibleText(hide.text(line))).join("\n")}\n`;
}

const ofPages = ({ asked }: Answers) => asked.filter(({ asker }) => !isStranger(asker));

function verdictLines({ asker, profile, scenario, trace, got }: Asked): string[] {
  const who = `${browsers[profile] ?? profile}${asker.is === "compare" ? `, ${asker.origin}` : ""}`;
  const outcome = trace.outcomes[0];
  if (got === "would-send" || got === "unknown")
    return [`  ? ${who}: the request would be sent. It was not: --send-unsafe sends it.`];
  if (outcome === undefined) return [`  ✕ ${who}: nothing came of it`];
  const failure = outcome.kind === "error" ? outcome.failure : null;
  const lines = profile === "standard" ? [] : logOf(scenario, trace, consoles[profile])(trace.events.length);
  return [
    `  ${got === "reads" ? "✓" : "✕"} ${who}: ${plain(outcomeTitle(traceWords, outcome))}${failure ? `: ${plain(failureWords(traceWords, failure).title)}` : ""}`,
    ...lines.filter(({ kind }) => kind !== "look").map(({ text }) => `      ${text.replaceAll("\n", "\n      ")}`),
  ];
}

/** For the first browser; the recording stands in for the server. What was not sent is unknown, and not absent. */
function requirementLines({ question }: Answers, scenario: Scenario): string[] {
  const list = listOf(scenario);
  if (list === null) return [];
  const unsent = !question.sendsUnsafe && !/^(?:GET|HEAD|OPTIONS)$/iu.test(question.method);
  const answers = list.answers.flatMap((answer) => {
    const isUnknown = unsent && answer.of === "actual";
    const now = isUnknown ? "unknown: it was not sent" : plain(words.now(answer.status));
    return [
      `  The answer to ${answer.of === "preflight" ? "OPTIONS" : answer.method} ${answer.url} (${now})`,
      ...answer.rows.map((row) => rowLine(row, isUnknown)),
      ...answer.further.map(
        (one) =>
          `    · ${furtherName[one.says]}: ${one.value} (${words.levels[one.says]}, ${isUnknown ? "unknown" : one.state === "said" ? "said" : "absent"})`,
      ),
    ];
  });
  const because = list.because === null ? [] : [`  ${plain(words.nothing[list.because])}`];
  const stopped =
    list.stoppedBy === null
      ? []
      : [
          `  ${plain(typeof list.stoppedBy === "string" ? words.stops[list.stoppedBy] : words.stopped(failureWords(traceWords, list.stoppedBy).title))}`,
        ];
  return [...answers, ...because, ...stopped];
}

export function listOf(scenario: Scenario): List | null {
  const required = requiring(scenario, runInMemory(scenario, publicSuffixList), 0, publicSuffixList);
  if (required === null) return null;
  required.list.advance();
  return required.list.result();
}

function rowLine(row: Row, isUnknown: boolean): string {
  const [name, value] = needed(words, row);
  const why = plain(words.why[row.demand.says](row.demand.value, row.demand.of));
  if (isUnknown) return `    ? ${name}: ${value}, found unknown. ${why}`;
  if (row.state === "said") return `    ✓ ${name}: ${value}`;
  return `    ✕ ${name}: ${value}, found ${row.found ?? words.absent}. ${why}`;
}

function outsiderLines({ question, asked }: Answers): string[] {
  const isGrave = question.credentials === "include";
  const gets: Readonly<Record<Asked["got"], string>> = {
    reads: isGrave ? "reads it, with credentials" : "reads it",
    fails: "does not read it",
    "would-send": "may send it",
    unknown: "sends it without asking, as every page can; whether it reads the answer is unknown",
  };
  return asked
    .filter(({ asker }) => isStranger(asker))
    .map(
      ({ asker, got }) =>
        `  ${isGrave && (got === "reads" || got === "would-send") ? "!" : " "} ${asker.origin} (${kinds[asker.is] ?? asker.is}) ${gets[got]}`,
    );
}

function findingLines({ scenario, asPolicy }: Recording): string[] {
  if (!asPolicy) return ["  Not looked for: the answers do not follow one rule that could be told."];
  const found = scenario.hosts.flatMap((_, host) => lint(scenario, host, publicSuffixList));
  if (found.length === 0) return ["  Nothing was found."];
  return found.map(
    ({ code, value }) =>
      `  ${lintWords.severities[severityOf({ code })]}: ${plain(lintWords.says[code].what(value))}. ${plain(lintWords.says[code].why)}`,
  );
}

function aboutRecording({ differs, leftOut, asPolicy }: Recording): string[] {
  return [
    ...(asPolicy ? ["  The answers are those of one CORS layer: edit it, export it."] : []),
    ...(leftOut > 0 ? [`  ${leftOut} of the pages that asked found no room in it.`] : []),
    ...differs.map(
      ({ asker, profile }) =>
        `  It does not lead to the same for ${asker.origin} in ${browsers[profile] ?? profile}: the server answered alike requests differently.`,
    ),
  ];
}
