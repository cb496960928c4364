import { type AdvicePiece, listedIn, readAdvice } from "./advice.ts";
import { readConfigs } from "./config/all.ts";
import type { ServerName, Unread } from "./config/config.ts";
import { readConsole } from "./console/read-console.ts";
import { type HarEntry, readHar } from "./har/har.ts";
import { readHeads } from "./headers.ts";
import type { Piece } from "./pieces.ts";
import { readProse } from "./prose.ts";
import { readCalls } from "./request/calls.ts";
import { readCurl } from "./request/curl.ts";
import { readPowershell } from "./request/powershell.ts";
import { type At, placer } from "./source.ts";

/** What a text holds, and what of it was not understood. */
export interface Reading {
  readonly pieces: readonly Piece[];
  /** Where the text is a HAR: all its entries, of which one is chosen. */
  readonly har: readonly HarEntry[] | null;
  /** What somebody advises in it, in prose or in code. */
  readonly advice: readonly AdvicePiece[];
  /** How many the text lists; 0: it advises nothing that is known. */
  readonly listed: number;
  readonly notUnderstood: readonly Unread[];
}

/** Characters of a paste; a file may be longer, see file.ts. */
export const longestPaste = 100_000;

export const nothing: Reading = { pieces: [], har: null, advice: [], listed: 0, notUnderstood: [] };

/** Reads whatever was pasted, in any mixture. Never throws, loses nothing: what is not in a piece is listed. Time grows with the length. */
export function recognise(given: string): Reading {
  const text = given.slice(0, longestPaste);
  if (text.trim() === "") return nothing;
  const har = harIn(text);
  if (har) return { ...nothing, har };
  const commands = [...readCurl(text), ...readPowershell(text)];
  const calls = outside(readCalls(text), commands);
  const console = outside(readConsole(text), [...commands, ...calls]);
  const known = [...commands, ...calls, ...console];
  const config = outside(readConfigs(text, blanked(text, known)), known);
  const heads = outside(readHeads(text), [...known, ...config]);
  // A message names a mode, a configuration a star, and neither advises anything; in a list of advice, code is advice too.
  // A file is somebody's own: an assistant's lines of nginx stand alone, without a block.
  const blocks = config.filter(({ server, tree }) => isFile.has(server) || tree?.some(({ block }) => block !== null));
  const said = [...commands, ...console, ...heads, ...blocks];
  const all = readAdvice(blanked(text, said));
  const isList = all.length > 1;
  const advice = isList ? all : readAdvice(blanked(text, [...said, ...config]));
  const own = isList
    ? [...calls, ...config].filter(({ at }) => !advice.some((one) => overlap(at, one.at)))
    : [...calls, ...config];
  const read = [...commands, ...own, ...console, ...heads];
  // A number tells nothing by itself: beside a line that has none it does, and in a list of advice it is advised.
  const isAsked =
    !isList &&
    (config.length > 0 || console.some(({ kind }) => kind === "console")) &&
    !console.some((one) => one.kind === "sign" && one.status !== null);
  const prose = isAsked ? readProse(blanked(text, [...read, ...advice])) : [];
  const pieces = [...read, ...prose].toSorted((a, b) => a.at.from - b.at.from);
  const unread = pieces.flatMap((piece) => (piece.kind === "config" ? piece.unread : []));
  const also = pieces.flatMap((piece) => (piece.kind === "config" ? (piece.also ?? []) : [])).map((at) => ({ at }));
  const understood = [...pieces, ...advice, ...also].toSorted((a, b) => a.at.from - b.at.from);
  const notUnderstood = [...unread, ...leftOver(text, understood, config.length > 0)].toSorted((a, b) => a.line - b.line);
  return { pieces, har: null, advice, listed: advice.length > 0 ? listedIn(text) : 0, notUnderstood };
}

const isFile: ReadonlySet<ServerName> = new Set(["apache", "caddy", "s3", "api-gateway"]);

function harIn(text: string): readonly HarEntry[] | null {
  if (!/^\s*\{/u.test(text)) return null;
  try {
    return readHar(JSON.parse(text), placer(text)(0, text.length));
  } catch {
    return null;
  }
}

const overlap = (one: At, other: At): boolean => one.from < other.to && one.to > other.from;

const outside = <P extends { readonly at: At }>(some: readonly P[], of: readonly { readonly at: At }[]): readonly P[] =>
  some.filter(({ at }) => !of.some((other) => overlap(at, other.at)));

/** The text without what is known already, each character where it was: a configuration has no other end than its last brace. */
function blanked(text: string, known: readonly { readonly at: At }[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { at } of known.toSorted((a, b) => a.at.from - b.at.from)) {
    if (at.from < done) continue;
    parts.push(
      text.slice(done, at.from),
      text.slice(at.from, at.to).replace(/[^\n]/gu, (char) => " ".repeat(char.length)),
    );
    done = at.to;
  }
  return parts.join("") + text.slice(done);
}

/** Where a message came from, and what stands around code: nothing is missing by it. */
const ofNoMatter =
  /^(?:[\s`<>*|#(){}[\];,.$-]*|\d{1,2}\.|(?:\[Error\]\s{0,3})?Failed to load resource: Origin \S{1,300} is not allowed by Access-Control-Allow-Origin\.(?: Status code: \d{3})?(?: \(.{0,200}, line \d+\))?|```.*|(?:\(?anonymous\)?|[\w$.<>]{1,80})?\s*@?\s*[\w./:@-]{1,200}:\d+(?::\d+)?\)?|\s*at .{1,400}|await|[\w$ ]{1,60}@https?:\S{1,400}|\*.*|\[?\d{1,2}:\d{2}:\d{2}.{0,10}|(?:\[(?:Error|Warning|Log|Info)\]\s{0,3})?(?:Failed to load resource:)?\s{0,3}(?:\([\w.?=&%-]{1,100}, line \d+\))?(?:\[Learn More\])?|[\w$]{1,40}\.(?:use|options|all|get|post|register)\((?:["'][^"'\n]{0,80}["'],?)?\s*\);?|.{0,60}(?:Understand this error|Learn more|Show more).{0,20})$/u;

/** Around a configuration in code: imports, annotations, what a value is given to. */
const ofCode =
  /^(?:(?:from [\w.]{1,80} )?import [\w.*,{}() "'/-]{1,200};?|package [\w.]{1,80};?|@\w{1,60}(?:\([\w"'=,. {}/-]{0,120}\))?|(?:public |private |protected |static |final |abstract |@Bean |@Override )*(?:class|interface|[\w<>.]{1,60}) \w{1,60}.{0,120}\{|return [\w.]{1,60};?|(?:(?:const|let|var|final) )?[\w<>.[\] ]{1,80}\s?:?=(?: (?:new )?[\w.]{1,60}\([\w.", ]{0,80}\)?;?)?|[\w.]{1,80}\(?\)?;?|[\w.]{1,60}\.(?:registerCorsConfiguration|Use|Handler|use|include_router)\([\w.", /*]{0,100}\);?|#.{0,200}|\/\/.{0,200})$/u;

/** Lines that no piece has, with at most so many told. */
const mostLines = 40;

function leftOver(text: string, pieces: readonly { readonly at: At }[], hasCode: boolean): readonly Unread[] {
  const told: Unread[] = [];
  let from = 0;
  let line = 0;
  for (const content of text.split("\n")) {
    line++;
    const to = from + content.length;
    const rest = without(text, from, to, pieces).trim();
    from = to + 1;
    if (
      told.length < mostLines &&
      rest !== "" &&
      !ofNoMatter.test(rest.slice(0, 500)) &&
      !(hasCode && ofCode.test(rest.slice(0, 500)))
    )
      told.push({ line, text: rest.slice(0, 200) });
  }
  return told;
}

/** Of a line, what lies in no piece. */
function without(text: string, from: number, to: number, pieces: readonly { readonly at: At }[]): string {
  let rest = "";
  let at = from;
  for (const piece of pieces) {
    if (piece.at.to <= at || piece.at.from >= to) continue;
    rest += text.slice(at, Math.max(at, piece.at.from));
    at = Math.max(at, Math.min(to, piece.at.to));
  }
  return rest + text.slice(at, to);
}
