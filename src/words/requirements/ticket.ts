import { firstLine } from "../../http/headers.ts";
import type { HeaderList, WireRequest } from "../../http/messages.ts";
import type { List } from "../../judge/requirements/list.ts";
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

/** What is missing, for whoever owns the server, in Markdown; null: nothing is. Secrets are for the caller to replace. */
export function ticketOf(
  words: Words["requirements"],
  { answers, rows }: List,
  context: TicketContext | null = null,
): string | null {
  const last = answers.at(-1);
  if (last === undefined || rows.every(({ state }) => state === "said")) return null;
  const { ticket } = words;
  const origin = firstLine(last.request.headers, "origin") ?? "";
  const parts = answers.flatMap((answer) => {
    const missing = answer.rows.filter(({ state }) => state !== "said");
    if (missing.length === 0) return [];
    const status = answer.status === null ? ticket.noAnswer : code(String(answer.status));
    const lines = missing.map((row) => {
      const [name, value] = needed(words, row);
      return ticket.line(code(name), code(value), code(found(words, row) ?? words.absent));
    });
    return [`${ticket.answer(code(`${answer.method} ${answer.url}`), status)}\n\n${lines.join("\n")}`];
  });
  const checks = answers.map(({ request }) => curlOf(request)).join("\n");
  const title = ticket.title(code(last.method), code(last.url), code(origin));
  const told = context === null ? [] : [...traffic(ticket, context), ...clauseOf(ticket, context), ...printedIn(ticket, context)];
  const link = context?.link == null ? [] : [`${ticket.link}\n\n${context.link}`];
  return [title, ticket.why, ...told, ticket.change, ...parts, ticket.check, fenced(checks, "sh"), ...link]
    .join("\n\n")
    .concat("\n");
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

/** What the browser sends, without who asks: a preflight, or a plain request with the page's origin. */
function curlOf({ method, url, headers }: WireRequest): string {
  const told = headers.filter(([name]) => /^(?:origin|access-control-request-.*)$/iu.test(name));
  const isPreflight = told.length > 1;
  const lines = told.map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`);
  return `curl -si -o /dev/null -D - -X ${quoted(isPreflight ? "OPTIONS" : method)}${lines.join("")} ${quoted(url)}`;
}

/** One word of a shell, whatever stands in it. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
