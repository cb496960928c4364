import { firstLine } from "../../http/headers.ts";
import type { HeaderList, WireRequest } from "../../http/messages.ts";
import type { AnswerList, List } from "../../judge/requirements/list.ts";
import { clauses, clauseUrl } from "../../trace/clauses.ts";
import type { Trace } from "../../trace/events.ts";
import type { AnyStep } from "../../trace/steps.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import type { Words } from "../contract.ts";
import { code, fenced } from "../markdown.ts";
import { found, needed } from "./needed.ts";

/** What a ticket tells besides what is missing. */
export interface TicketContext {
  readonly trace: Trace;
  readonly action: number;
  /** What each browser prints, under its name. */
  readonly printed: readonly (readonly [browser: string, lines: readonly string[]])[];
  /** To the situation, to be watched and edited; null: it does not fit into a link. */
  readonly link: string | null;
}

/** All that must be said, for whoever owns the server, in Markdown; null: nothing must. Secrets are for the caller to replace. */
export function ticketOf(
  words: Words["requirements"],
  { answers: all, rows }: List,
  context: TicketContext | null = null,
): string | null {
  const answers = all.filter((answer) => answer.rows.length > 0);
  const last = answers.at(-1);
  if (last === undefined) return null;
  const { ticket } = words;
  const origin = firstLine(last.request.headers, "origin") ?? "";
  const title = isDone({ rows }) ? ticket.titleDone : ticket.title;
  const told = context === null ? [] : [...traffic(ticket, context), ...clauseOf(ticket, context), ...printedIn(ticket, context)];
  const link = context?.link == null ? [] : [`${ticket.link}\n\n${context.link}`];
  return [
    title(code(last.method), code(last.url), code(origin)),
    `${ticket.why} ${ticket.assumed}`,
    ...told,
    ticket.change,
    ...answers.map((answer) => changeOf(words, answer)),
    ticket.check,
    fenced(answers.map((answer) => checkOf(words, answer)).join("\n\n"), "sh"),
    ...link,
  ]
    .join("\n\n")
    .concat("\n");
}

/** Whether all of it is said in the situation that was played. */
export const isDone = ({ rows }: Pick<List, "rows">) => rows.every(({ state }) => state === "said");

/** What one answer has to say: what is there in the situation that was played too, since it may be assumed. */
function changeOf(words: Words["requirements"], { method, url, status, rows }: AnswerList): string {
  const { ticket } = words;
  const lines = rows.map((row) => {
    const [name, value] = needed(words, row);
    if (row.state === "said") return ticket.lineSaid(code(name), code(value));
    return ticket.line(code(name), code(value), code(found(words, row) ?? words.absent));
  });
  const played = status === null ? ticket.noAnswer : code(String(status));
  return `${ticket.answer(code(`${method} ${url}`), played)}\n\n${lines.join("\n")}`;
}

/** The browser's own messages, as they stood on the wire. */
function traffic(ticket: Words["requirements"]["ticket"], { trace, action }: TicketContext): readonly string[] {
  const events = eventsOf(trace, action);
  const own = new Set(
    events.flatMap((event) => (event.type === "request" && event.purpose !== "forward" ? [event.message] : [])),
  );
  const heads = events.flatMap((event): readonly (readonly [title: string, head: readonly string[]])[] => {
    if (event.type === "request" && own.has(event.message))
      return [[ticket.sent, [`${event.request.method} ${event.request.url}`, ...lines(event.request.headers)]] as const];
    if (event.type !== "response" || !own.has(event.message)) return [];
    const { response } = event;
    return [
      [ticket.came, "failure" in response ? [response.failure] : [String(response.status), ...lines(response.headers)]] as const,
    ];
  });
  return heads.slice(0, mostHeads).map(([title, head]) => `${title}\n\n${fenced(head.join("\n"), "http")}`);
}

const mostHeads = 12;

/** Each on its line, whatever stands in it. */
const lines = (headers: HeaderList) =>
  headers.map(([name, value]) => `${name}: ${value}`.replaceAll(/[\r\n]+/gu, " ").slice(0, 2000));

/** Where the Standard says it: of the last check that failed. */
function clauseOf(ticket: Words["requirements"]["ticket"], { trace, action }: TicketContext): readonly string[] {
  const failed = eventsOf(trace, action).findLast(
    (event): event is Extract<typeof event, { type: "step" }> => event.type === "step" && event.step.verdict === "fail",
  );
  if (failed === undefined) return [];
  const step: AnyStep = failed.step;
  return [ticket.clause(clauses[step.name].title, clauseUrl(step.name))];
}

function printedIn(ticket: Words["requirements"]["ticket"], { printed }: TicketContext): readonly string[] {
  const told = printed.filter(([, all]) => all.length > 0);
  if (told.length === 0) return [];
  return [ticket.printed, ...told.map(([browser, all]) => `${browser}:\n\n${fenced(all.join("\n"), "text")}`)];
}

/** The request as a command, and what it prints once all is said. */
function checkOf(words: Words["requirements"], { request, rows }: AnswerList): string {
  const said = rows.map((row) => needed(words, row)).filter(([, value]) => value !== "");
  const prints = [words.ticket.prints, ...said.map(([name, value]) => `  ${name}: ${value}`)];
  return [curlOf(request), ...prints.map((line) => `# ${inLine(line)}`)].join("\n");
}

/** What curl or the browser writes by itself. */
const byItself =
  /^(?:host|connection|content-length|user-agent|accept(?:-encoding|-language)?|referer|sec-.*|te|priority|pragma|cache-control|upgrade.*)$/iu;

/** What the browser sends: a preflight, or the request with its headers and its body. */
function curlOf({ method, url, headers, body }: WireRequest): string {
  const lines = headers
    .filter(([name]) => !byItself.test(name))
    .map(([name, value]) => ` -H ${quoted(inLine(`${name}: ${value}`))}`);
  const data = body === null || body === "" ? "" : ` --data-raw ${quoted(body.slice(0, 2000))}`;
  return `curl -s -o /dev/null -D - -X ${quoted(method)}${lines.join("")}${data} ${quoted(url)}`;
}

const inLine = (text: string) => text.replaceAll(/[\r\n]+/gu, " ");

/** One word of a shell, whatever stands in it. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
