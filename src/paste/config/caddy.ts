import { type CaddyDirective, readCaddyfile } from "./caddy-lines.ts";
import { isMatcher, matched, matcherOf } from "./caddy-matchers.ts";
import type { ConfigPiece, Unread } from "./config.ts";
import { pieceOf } from "./given.ts";
import { layersOfLines, type Put, plainly, type Reply, type Test } from "./written.ts";

const isCaddy =
  /^[ \t]*(?:header[ \t]+(?:[@/*][^\s;]*[ \t]+)?(?:\{|[+\-?>]?["'`]?Access-Control-[\w-]+)|@[\w-]+[ \t]+(?:\{|method|header|path|not)|reverse_proxy[ \t]+[^\n;]*|respond[ \t]+[@"\d])/imu;
const says = /[+\-?>"]?Access-Control-\w/iu;

/** A Caddyfile, or a piece of one. https://caddyserver.com/docs/caddyfile/directives/header */
export function readCaddy(text: string): readonly ConfigPiece[] {
  if (!isCaddy.test(text) || !says.test(text) || /^\s*(?:add_header|Header)\s[^\n]*/mu.test(text)) return [];
  const all = readCaddyfile(text).filter((one) => isDirective(one));
  const directives = all.slice(all.findIndex((one) => mentions(one)));
  const [first] = all;
  if (directives.length === 0 || first === undefined || !all.some(mentions)) return [];
  const reader = new Reader(all);
  reader.level(all, [], new Map(), 0);
  const from = Math.min(...all.map((one) => one.from));
  const to = Math.max(...all.map((one) => one.to));
  return [pieceOf(text, "caddy", [from, to], layersOfLines(reader.puts, reader.replies), reader.unread)];
}

const names =
  /^(?:\(.+\)|@\S+|header|respond|handle|handle_path|route|import|reverse_proxy|root|file_server|encode|tls|log|php_fastcgi|redir|rewrite|cors|handle_errors|basicauth|basic_auth|uri|try_files|vars|templates|request_header|\{\$?\w+\}.*|(?:https?:\/\/)?[\w*.-]*(?::\d+)?,?|(?:https?:\/\/)?[\w*.-]+\.[\w*.-]+\/?\S*)$/u;

/** In a mixture: what stands around is none. */
const isDirective = ({ words, block }: CaddyDirective) =>
  words.length === 0 ||
  block !== null ||
  (names.test(words[0] ?? "") &&
    words.length <= 12 &&
    /^(?:header|respond|import|reverse_proxy|@|root|file_server|encode|redir|tls)/u.test(words[0] ?? ""));

function mentions(one: CaddyDirective): boolean {
  return one.words.some((word) => says.test(word)) || (one.block ?? []).some(mentions);
}

const mostPuts = 200;

class Reader {
  readonly puts: Put[] = [];
  readonly replies: Reply[] = [];
  readonly unread: Unread[] = [];
  readonly #snippets = new Map<string, readonly CaddyDirective[]>();
  #imports = 0;

  constructor(all: readonly CaddyDirective[]) {
    for (const { words, block } of all) {
      const name = /^\((.+)\)$/u.exec(words[0] ?? "")?.[1];
      if (name !== undefined && block !== null) this.#snippets.set(name, block);
    }
  }

  /** `scope`: what is open around. */
  level(
    directives: readonly CaddyDirective[],
    scope: readonly Test[],
    outer: ReadonlyMap<string, readonly Test[] | null>,
    depth: number,
  ): void {
    const matchers = new Map(outer);
    for (const one of directives) {
      if (one.words[0]?.startsWith("@")) matchers.set(one.words[0], matcherOf(one));
    }
    // Of several `handle` only the first that is meant is gone through.
    let before: readonly Test[] = [];
    for (const one of directives) {
      const isHandle = /^handle(?:_path)?$/u.test(one.words[0] ?? "");
      this.#directive(one, isHandle ? [...scope, ...before] : scope, matchers, depth);
      const tests = isHandle && isMatcher(one.words[1]) ? matched(one.words[1], matchers) : null;
      if (tests?.length === 1) before = [...before, ...tests.map((test) => ({ ...test, holds: !test.holds }))];
    }
  }

  #pass({ line, words }: CaddyDirective): void {
    if (this.unread.length < 40) this.unread.push({ line, text: words.join(" ").slice(0, 200) });
  }

  #directive(
    one: CaddyDirective,
    scope: readonly Test[],
    matchers: ReadonlyMap<string, readonly Test[] | null>,
    depth: number,
  ): void {
    const [name = "", ...rest] = one.words;
    if (name.startsWith("@") || /^\(.+\)$/u.test(name)) return;
    if (name === "import") {
      this.#import(one, rest, scope, matchers, depth);
      return;
    }
    const given = isMatcher(rest[0]) ? rest[0] : null;
    const tests = given === null ? [] : matched(given, matchers);
    const args = given === null ? rest : rest.slice(1);
    const isMeant = /^(?:header|respond|handle|handle_path|route|reverse_proxy)$/u.test(name);
    if (tests === null) {
      if (isMeant) this.#pass(one);
      return;
    }
    const inner = plainly([...scope, ...tests]);
    if (name === "header") this.#header(one, args, inner);
    else if (name === "respond") this.#respond(one, args, inner);
    else if (name === "reverse_proxy") this.#proxy(one, inner);
    else if (name === "cors") this.#pass(one);
    else if (one.block !== null && depth < 12 && name !== "handle_errors") this.level(one.block, inner, matchers, depth + 1);
  }

  /** A snippet with its arguments; so many in all. */
  #import(
    one: CaddyDirective,
    [name = "", ...args]: readonly string[],
    scope: readonly Test[],
    matchers: ReadonlyMap<string, readonly Test[] | null>,
    depth: number,
  ): void {
    const snippet = this.#snippets.get(name);
    if (snippet === undefined || depth > 6 || ++this.#imports > 20) {
      this.#pass(one);
      return;
    }
    const filled = (text: string) =>
      text.replaceAll(/\{args(?:\[(\d)\]|\.(\d))\}/gu, (_, a?: string, b?: string) => (args[Number(a ?? b)] ?? "").slice(0, 500));
    const fill = (some: readonly CaddyDirective[]): readonly CaddyDirective[] =>
      some.map((inner) => ({ ...inner, words: inner.words.map(filled), block: inner.block === null ? null : fill(inner.block) }));
    this.level(fill(snippet), scope, matchers, depth + 1);
  }

  #header(one: CaddyDirective, args: readonly string[], tests: readonly Test[]): void {
    const lines = one.block === null ? [args] : one.block.map(({ words }) => words);
    for (const [field = "", value = ""] of lines) this.#put(one, field, value, tests);
  }

  #put(one: CaddyDirective, field: string, given: string, tests: readonly Test[]): void {
    const name = field.replace(/^[+?>]/u, "").replace(/:$/u, "");
    if (name === "" || name === "defer" || name === "match" || name.startsWith("-") || this.puts.length >= mostPuts) return;
    const of = /^\{(?:http\.request\.)?header\.([\w-]+)\}$/u.exec(given)?.[1];
    const plain = given.replaceAll("\\{", "\0");
    if (of === undefined && plain.includes("{") && plain.includes("}")) {
      this.#pass(one);
      return;
    }
    const value = of === undefined ? plain.replaceAll("\0", "{") : { of };
    if (!field.startsWith("+")) this.#replace(name, tests);
    this.puts.push({ name, value, tests, always: true });
  }

  #replace(name: string, tests: readonly Test[]): void {
    const key = JSON.stringify(tests);
    const at = this.puts.findIndex((put) => put.name.toLowerCase() === name.toLowerCase() && JSON.stringify(put.tests) === key);
    if (at !== -1) this.puts.splice(at, 1);
  }

  #respond(one: CaddyDirective, args: readonly string[], tests: readonly Test[]): void {
    const last = args.at(-1) ?? "";
    const status = /^[2-5]\d\d$/u.test(last) ? Number(last) : 200;
    const body = args.length > 1 || !/^\d{3}$/u.test(args[0] ?? "") ? (args[0] ?? "") : "";
    if (body.includes("{")) this.#pass(one);
    this.replies.push({ status, body: body.includes("{") ? "" : body, tests });
  }

  /** `header_down` within. */
  #proxy(one: CaddyDirective, tests: readonly Test[]): void {
    for (const { words } of one.block ?? []) {
      if (words[0] === "header_down" && words.length === 3) this.#put(one, words[1] ?? "", words[2] ?? "", tests);
    }
  }
}
