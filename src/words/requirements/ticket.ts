import { firstLine } from "../../http/headers.ts";
import type { WireRequest } from "../../http/messages.ts";
import type { List } from "../../judge/requirements/list.ts";
import type { Words } from "../contract.ts";
import { code, fenced } from "../markdown.ts";
import { found, needed } from "./needed.ts";

/** What is missing, for whoever owns the server, in Markdown; null: nothing is. */
export function ticketOf(words: Words["requirements"], { answers, rows }: List): string | null {
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
  return [title, ticket.why, ...parts, ticket.check, fenced(checks, "sh")].join("\n\n").concat("\n");
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
