import { placer } from "../source.ts";
import type { ConfigPiece, Layers, Unread } from "./config.ts";
import { type Directive, readDirectives } from "./directives.ts";
import { layersOf, type StampedHeader } from "./stamped.ts";

const begins = /(?:^|\n)[ \t]*(?:http|server|location|map|if|add_header|more_set_headers)\b[^\n]*/u;
const isNginx = /\b(?:add_header|more_set_headers|proxy_pass|server_name)\b[^\n]*;/u;

export function readNginx(text: string): readonly ConfigPiece[] {
  const start = begins.exec(text);
  if (!start || !isNginx.test(text)) return [];
  const { directives, to } = readDirectives(text, start.index);
  if (directives.length === 0) return [];
  return [
    {
      kind: "config",
      at: placer(text)(start.index, to),
      server: "nginx",
      tree: directives,
      unread: unreadIn(directives),
      layers: null,
    },
  ];
}

/** What makes a difference here, and is not read. */
const opaque: ReadonlySet<string> = new Set([
  "include",
  "access_by_lua_block",
  "header_filter_by_lua_block",
  "js_header_filter",
  "rewrite",
]);

function unreadIn(directives: readonly Directive[]): readonly Unread[] {
  return directives.flatMap((one): readonly Unread[] => {
    const told = { line: one.line, text: [one.name, ...one.args].join(" ").slice(0, 200) };
    if (opaque.has(one.name)) return [told];
    if (one.name === "if" && methodsOf(one) === null) return [told];
    return one.block === null ? [] : unreadIn(one.block);
  });
}

/** The layers that this configuration is for a request to `path`. https://nginx.org/en/docs/http/ngx_http_headers_module.html */
export function nginxLayers(tree: readonly Directive[], path: string): Layers {
  const levels = levelsFor(tree, path);
  const maps = mapsIn(tree);
  // The innermost level that has any headers of its own has them all.
  const stamped = (level: readonly Directive[]) => level.flatMap((one) => headerOf(one) ?? []);
  const headers = levels.map(stamped).findLast((some) => some.length > 0) ?? [];
  const inner = levels.flatMap((level) => level.filter(({ name }) => name === "if"));
  const preflight = preflightOf(inner, headers, stamped);
  const some = inner.flatMap((one) => {
    const methods = methodsOf(one);
    const own = stamped(one.block ?? []);
    return methods === null || own.length === 0 || methods.includes("OPTIONS") ? [] : [{ methods, headers: own }];
  });
  return [
    ...layersOf({
      headers: preflight?.headers ?? headers,
      origins: maps,
      preflight: preflight?.status ?? null,
      only: "preflights",
      methods: null,
    }),
    ...some.flatMap(({ methods, headers: own }) =>
      layersOf({ headers: own, origins: maps, preflight: null, only: "others", methods }),
    ),
    ...layersOf({ headers, origins: maps, preflight: null, only: preflight ? "others" : "all", methods: null }),
    ...answerOf(levels),
  ];
}

/** `return` without a condition answers everything. */
function answerOf(levels: readonly (readonly Directive[])[]): Layers {
  const returned = levels.findLast((level) => level.some(({ name }) => name === "return"))?.find(({ name }) => name === "return");
  const status = Number(returned?.args[0]);
  if (!(status >= 200 && status <= 599)) return [];
  const location = returned?.args[1] ?? "";
  if (status >= 301 && status <= 308 && location !== "") {
    const to = [301, 302, 303, 307, 308].find((known) => known === status) as 301 | undefined;
    return to === undefined ? [] : [{ kind: "redirect", to: "location", status: to, location }];
  }
  return [{ kind: "answer", status, body: location }];
}

type Stamped = (level: readonly Directive[]) => readonly StampedHeader[];

/** `if ($request_method = OPTIONS) { … return 204; }`: with headers of its own it has no others. */
function preflightOf(inner: readonly Directive[], outer: readonly StampedHeader[], stamped: Stamped) {
  for (const one of inner) {
    if (!methodsOf(one)?.includes("OPTIONS")) continue;
    const status = Number(one.block?.find(({ name }) => name === "return")?.args[0]);
    if (!(status >= 200 && status <= 599)) continue;
    const own = stamped(one.block ?? []);
    return { status, headers: own.length > 0 ? own : outer };
  }
  return null;
}

/** The methods that a condition is about; null: it is about something else. */
function methodsOf({ args }: Directive): readonly string[] | null {
  const condition = args.join(" ").replace(/^\(\s*|\s*\)$/gu, "");
  const match = /^\$request_method\s*(=|~\*?)\s*(.+)$/u.exec(condition);
  return match?.[2] ? [...match[2].matchAll(/[A-Za-z]+/gu)].map(([word]) => word.toUpperCase()) : null;
}

function headerOf({ name, args }: Directive): readonly StampedHeader[] | null {
  if (name === "add_header" && args[0] !== undefined)
    return [{ name: args[0], value: args[1] ?? "", always: args[2] === "always" }];
  if (name !== "more_set_headers") return null;
  return args.flatMap((line) => {
    const colon = line.indexOf(":");
    return colon === -1 ? [] : [{ name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim(), always: true }];
  });
}

/** The blocks that a request to `path` is in, the outermost first. */
function levelsFor(tree: readonly Directive[], path: string): readonly (readonly Directive[])[] {
  const http = tree.find(({ name, block }) => name === "http" && block !== null)?.block;
  if (http) return [http, ...levelsFor(http, path)];
  const servers = tree.filter(({ name, block }) => name === "server" && block !== null);
  // The one that says something of CORS, where there are several (one for the redirect to https is common).
  const server = servers.find((one) => JSON.stringify(one.block).includes("ccess-")) ?? servers[0];
  const inside = server?.block ?? tree;
  return server ? [inside, ...locationsFor(inside, path)] : [tree, ...locationsFor(tree, path)];
}

function locationsFor(level: readonly Directive[], path: string): readonly (readonly Directive[])[] {
  const found = chosen(level, path)?.block;
  return found ? [found, ...locationsFor(found, path)] : [];
}

/** https://nginx.org/en/docs/http/ngx_http_core_module.html#location */
function chosen(level: readonly Directive[], path: string): Directive | undefined {
  const all = level.filter(({ name, block }) => name === "location" && block !== null);
  const exact = all.find(({ args }) => args[0] === "=" && args[1] === path);
  if (exact) return exact;
  const prefix = (one: Directive) => (/^(?:=|~\*?|@.*)$/u.test(one.args[0] ?? "") ? null : (one.args.at(-1) ?? ""));
  const best = all
    .filter((one) => path.startsWith(prefix(one) ?? "\n"))
    .toSorted((a, b) => (prefix(b) ?? "").length - (prefix(a) ?? "").length)[0];
  if (best?.args[0] === "^~") return best;
  return all.find(({ args }) => isRegex(args[0]) && matches(args, path)) ?? best ?? (all.length === 1 ? all[0] : undefined);
}

const isRegex = (word: string | undefined) => word === "~" || word === "~*";

/** NOTE: only what can be compared without a regular expression of a stranger's: an extension or a beginning. */
function matches([kind, pattern = ""]: readonly string[], path: string): boolean {
  const plain = pattern.replace(/\\(.)/gu, "$1");
  const fold = (text: string) => (kind === "~*" ? text.toLowerCase() : text);
  if (/^\^[\w/.-]*$/u.test(plain)) return fold(path).startsWith(fold(plain.slice(1)));
  const extension = /^\.\(?([\w|]+)\)?\$$/u.exec(plain)?.[1];
  return extension?.split("|").some((one) => fold(path).endsWith(fold(`.${one}`))) ?? plain.startsWith("^/") === false;
}

/** By variable, the origins that `map $http_origin $variable { … }` gives it for; "reflect": any. */
function mapsIn(tree: readonly Directive[]): ReadonlyMap<string, readonly string[] | "reflect"> {
  const found = new Map<string, readonly string[] | "reflect">([["$http_origin", "reflect"]]);
  const visit = (level: readonly Directive[]) => {
    for (const { name, args, block } of level) {
      if (name === "map" && args[0] === "$http_origin" && args[1] && block) found.set(args[1], mapped(block));
      else if (block) visit(block);
    }
  };
  visit(tree);
  return found;
}

function mapped(entries: readonly Directive[]): readonly string[] | "reflect" {
  const fallback = entries.find(({ name }) => name === "default")?.args[0] ?? "";
  if (fallback === "$http_origin") return "reflect";
  return entries.flatMap(({ name, args }) => (args[0] && name.startsWith("http") ? [name] : [])).slice(0, 60);
}
