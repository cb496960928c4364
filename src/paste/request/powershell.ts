import type { Header } from "../../http/messages.ts";
import type { RequestPiece } from "../pieces.ts";
import { placer } from "../source.ts";

/** `Invoke-WebRequest` and its like, as browsers copy them. */
export function readPowershell(text: string): readonly RequestPiece[] {
  const place = placer(text);
  const found: RequestPiece[] = [];
  const starts = /\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b(?=\s)/giu;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const { words, end } = tokens(text, match.index + match[0].length);
    starts.lastIndex = Math.max(end, starts.lastIndex);
    const piece = commandOf(words);
    // A browser's user agent and cookies are told before the call.
    if (piece)
      found.push({ ...piece, credentials: /\.Cookies\.Add\(/u.test(text) ? "include" : null, at: place(match.index, end) });
  }
  return found;
}

interface Words {
  readonly words: readonly Token[];
  readonly end: number;
}
type Token = string | { readonly table: readonly Header[] };

/** Words and tables up to the end of the line; a backtick joins the next one. */
function tokens(text: string, from: number): Words {
  const words: Token[] = [];
  let at = from;
  while (at < text.length) {
    const char = text[at] ?? "";
    if (char === "`" && /^`[ \t]*\r?\n/u.test(text.slice(at, at + 40))) at = text.indexOf("\n", at) + 1;
    else if (char === "\n" || char === ";" || char === "|") break;
    else if (/\s/u.test(char)) at++;
    else if (text.startsWith("@{", at)) {
      const [table, end] = tableAt(text, at + 2);
      words.push({ table });
      at = end;
    } else {
      const [word, end] = wordAt(text, at);
      words.push(word);
      at = Math.max(end, at + 1);
    }
  }
  return { words, end: at };
}

function wordAt(text: string, from: number): readonly [string, number] {
  if (text[from] === "'") {
    const end = text.indexOf("'", from + 1);
    return end === -1 ? [text.slice(from + 1), text.length] : [text.slice(from + 1, end), end + 1];
  }
  if (text[from] !== '"') {
    let end = from;
    while (end < text.length && !/[\s;|=}]/u.test(text[end] ?? "")) end++;
    return [text.slice(from, end), end];
  }
  const parts: string[] = [];
  let at = from + 1;
  for (; at < text.length && text[at] !== '"'; at++) {
    const code = text.startsWith("$([char]", at)
      ? /^\$\(\[char\]\s*(\d{1,6}|0x[\da-f]{1,6})\)/iu.exec(text.slice(at, at + 24))
      : null;
    if (code) {
      parts.push(String.fromCharCode(Number(code[1])));
      at += code[0].length - 1;
    } else if (text[at] === "`") {
      at++;
      const known: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", 0: "\0" };
      const char = text[at] ?? "";
      parts.push(Object.hasOwn(known, char) ? (known[char] as string) : char);
    } else parts.push(text[at] ?? "");
  }
  return [parts.join(""), at + 1];
}

/** `"name"="value"`, one a line or with semicolons. */
function tableAt(text: string, from: number): readonly [readonly Header[], number] {
  const table: Header[] = [];
  let at = from;
  let name: string | null = null;
  while (at < text.length && text[at] !== "}") {
    const char = text[at] ?? "";
    if (/[\s;=]/u.test(char)) {
      at++;
      continue;
    }
    const [word, end] = wordAt(text, at);
    at = Math.max(end, at + 1);
    if (name === null) name = word;
    else {
      table.push([name, word]);
      name = null;
    }
  }
  return [table, at + 1];
}

/** Names that are parts of the address in HTTP/2. */
const pseudo: ReadonlySet<string> = new Set(["authority", "method", "path", "scheme"]);

function commandOf(words: readonly Token[]): Omit<RequestPiece, "at"> | null {
  const after = (name: string): Token | undefined => {
    const at = words.findIndex((word) => typeof word === "string" && word.toLowerCase() === `-${name}`);
    return at === -1 ? undefined : words[at + 1];
  };
  const text = (name: string) => {
    const word = after(name);
    return typeof word === "string" ? word : null;
  };
  const url = text("uri") ?? words.find((word): word is string => typeof word === "string" && /^https?:/iu.test(word)) ?? null;
  if (url === null) return null;
  const table = after("headers");
  const given = typeof table === "object" ? table.table.filter(([name]) => !pseudo.has(name.toLowerCase())) : [];
  const type = text("contenttype");
  const headers: readonly Header[] = type === null ? given : [["Content-Type", type], ...given];
  const named = (name: string) => headers.findLast(([key]) => key.toLowerCase() === name)?.[1] ?? null;
  const method = text("method") ?? "GET";
  return {
    kind: "request",
    source: "powershell",
    url,
    method,
    headers,
    body: text("body"),
    credentials: null,
    mode: null,
    page: named("origin") ?? named("referer"),
    preflight: method.toUpperCase() === "OPTIONS" && named("access-control-request-method") !== null,
  };
}
