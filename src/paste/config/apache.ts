import { type ApacheLine, linesOf } from "./apache-lines.ts";
import { Environment, expression, testsOfExpression } from "./apache-tests.ts";
import type { ConfigPiece, Unread } from "./config.ts";
import { pieceOf } from "./given.ts";
import { literal } from "./name-patterns.ts";
import { layersOfLines, type Put, plainly, type Reply, type Test } from "./written.ts";

const isApache =
  /^[ \t]*(?:Header[ \t]+(?:(?:always|onsuccess)[ \t]+)?(?:set|add|append|merge|setifempty|echo|unset|edit\*?)[ \t]|SetEnvIf(?:NoCase|Expr)?[ \t]|<(?:VirtualHost|Location|Directory|IfModule)\b)/imu;
const directive =
  /^[ \t]*(?:Header|SetEnvIf\w*|RewriteEngine|RewriteCond|RewriteRule|<\/?[A-Z][A-Za-z]+\b[^>\n]*>|Proxy\w+|Server\w+|DocumentRoot|Require|Options|AllowOverride|SSL\w+|Listen|Order|Allow|Deny|ErrorLog|CustomLog|RequestHeader|Define|LoadModule|Include\w*|Satisfy|AddType|ErrorDocument|DirectoryIndex|#)(?:\s|$|(?<=>))/u;

/** A `.htaccess`, a virtual host, or a piece of either. https://httpd.apache.org/docs/current/mod/mod_headers.html */
export function readApache(text: string): readonly ConfigPiece[] {
  if (!isApache.test(text) || !/ccess-control|Vary/iu.test(text)) return [];
  const lines = linesOf(text);
  const first = lines.findIndex((one) => directive.test(one.text) && !one.text.trim().startsWith("#"));
  if (first === -1) return [];
  let last = first;
  for (let i = first; i < lines.length; i++) {
    const { text: line } = lines[i] as ApacheLine;
    if (line.trim() === "") continue;
    if (!directive.test(line)) break;
    last = i;
  }
  const own = lines.slice(first, last + 1);
  const reader = new Reader();
  for (const line of own) reader.read(line);
  if (reader.puts.length + reader.replies.length + reader.unread.length === 0) return [];
  const layers = layersOfLines(reader.allPuts(), reader.replies);
  return [pieceOf(text, "apache", [own[0]?.from ?? 0, own.at(-1)?.to ?? 0], layers, reader.unread)];
}

/** Goes through the lines with what is open at each. */
class Reader {
  readonly puts: Put[] = [];
  readonly replies: Reply[] = [];
  readonly unread: Unread[] = [];
  readonly #variables = new Environment();
  readonly #open: { readonly name: string; readonly tests: readonly Test[] }[] = [];
  #conditions: readonly Test[] | null = [];

  read(line: ApacheLine): void {
    const [name = "", ...args] = line.words;
    const key = name.toLowerCase();
    if (key.startsWith("</")) this.#close(key.slice(2).replace(">", ""));
    else if (key.startsWith("<")) this.#begin(key.slice(1), args, line);
    else if (key === "header") this.#header(args, line);
    else if (key.startsWith("setenvif")) {
      if (!this.#variables.define(key, args)) this.#pass(line);
    } else if (key === "rewritecond") this.#condition(args);
    else if (key === "rewriterule") this.#rule(args, line);
    else if (key.startsWith("include")) this.#pass(line);
  }

  /** What a rewrite answers is written before headers of `onsuccess` are put on. */
  allPuts(): readonly Put[] {
    const answered = this.replies.some(({ tests }) => tests.some(({ asked, holds }) => asked.of === "preflight" && holds));
    if (!answered) return this.puts;
    return this.puts.flatMap((put): readonly Put[] => {
      if (put.always) return [put];
      if (put.tests.some(({ asked, holds }) => asked.of === "preflight" && holds)) return [];
      return [{ ...put, tests: [...put.tests, { asked: { of: "preflight" }, holds: false }] }];
    });
  }

  get #scope(): readonly Test[] {
    return this.#open.flatMap(({ tests }) => tests);
  }

  #pass({ line, text }: ApacheLine): void {
    if (this.unread.length < 40) this.unread.push({ line, text: text.trim().slice(0, 200) });
  }

  #close(name: string): void {
    const at = this.#open.findLastIndex((one) => one.name === name);
    if (at !== -1) this.#open.length = at;
  }

  #begin(name: string, args: readonly string[], line: ApacheLine): void {
    const tests = testsOfBlock(name, args, this.#variables);
    if (tests === null) this.#pass(line);
    if (this.#open.length < 20) this.#open.push({ name, tests: tests ?? [] });
  }

  #header(given: readonly string[], line: ApacheLine): void {
    const args = [...given];
    const always = /^always$/iu.test(args[0] ?? "");
    if (/^(?:always|onsuccess)$/iu.test(args[0] ?? "")) args.shift();
    const [action = "", name = "", value = "", condition = ""] = args;
    if (/^(?:unset|echo|note)$/iu.test(action)) return;
    if (!/^(?:set|add|append|merge|setifempty)$/iu.test(action)) {
      this.#pass(line);
      return;
    }
    const when = this.#variables.condition(condition);
    const said = this.#variables.value(value);
    if (when === null || said === null) {
      this.#pass(line);
      return;
    }
    const tests = plainly([...this.#scope, ...when, ...said.tests]);
    const put: Put = { name: name.replace(/:$/u, ""), value: said.value, tests, always };
    if (/^set$/iu.test(action)) this.#replace(put);
    this.puts.push(put);
  }

  /** What is set later takes the place of what was. */
  #replace({ name, tests, always }: Put): void {
    const same = (one: Put) =>
      one.name.toLowerCase() === name.toLowerCase() &&
      one.always === always &&
      JSON.stringify(one.tests) === JSON.stringify(tests);
    const at = this.puts.findIndex(same);
    if (at !== -1) this.puts.splice(at, 1);
  }

  #condition(args: readonly string[]): void {
    const [subject = "", pattern = ""] = args;
    const known =
      subject === "expr" ? testsOfExpression(pattern, this.#variables) : expression(subject, pattern, this.#variables);
    this.#conditions = this.#conditions === null || known === null ? null : [...this.#conditions, ...known];
  }

  #rule(args: readonly string[], line: ApacheLine): void {
    const tests = this.#conditions;
    this.#conditions = [];
    const status = Number(/\bR=(\d{3})\b/iu.exec(args[2] ?? "")?.[1] ?? Number.NaN);
    if (!(status >= 200 && status <= 599) || (status >= 300 && status < 400)) return;
    if (tests === null) {
      this.#pass(line);
      return;
    }
    this.replies.push({ status, body: "", tests: plainly([...this.#scope, ...tests]) });
  }
}

/** null: what it is about is not known here. */
function testsOfBlock(name: string, args: readonly string[], variables: Environment): readonly Test[] | null {
  const given = args.map((one) => one.replace(/>$/u, "")).filter((one) => one !== "");
  const [first = ""] = given;
  const isPattern = name.endsWith("match") || first === "~";
  const last = given.at(-1) ?? "";
  const path = (value: string): Test => ({ asked: { of: "path", test: "matches", value: value.slice(0, 2000) }, holds: true });
  if (/^location/u.test(name)) {
    if (isPattern) return [path(last)];
    return last === "/" ? [] : [path(`^${literal(last.replace(/\/$/u, ""))}(?:/|$)`)];
  }
  if (/^files/u.test(name)) return [path(isPattern ? last : `/${literal(last).replaceAll("\\*", "[^/]*")}$`)];
  if (name === "if") return testsOfExpression(given.join(" "), variables);
  if (name === "limit") return [{ asked: { of: "method", in: given.slice(0, 16) }, holds: true }];
  if (name === "limitexcept") return [{ asked: { of: "method", in: given.slice(0, 16) }, holds: false }];
  return /^(?:else|elseif|proxymatch)$/u.test(name) ? null : [];
}
