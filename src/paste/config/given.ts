import type { Literal } from "../request/literal.ts";
import { placer } from "../source.ts";
import type { ConfigPiece, Layers, ServerName, Unread } from "./config.ts";
import { ValueReader } from "./literals.ts";

/** What is read of one text at most. */
export const mostPieces = 8;
/** Names in a list. */
const most = 60;

/** The options of one package, by their names, and what of them could not be read. */
export class Options {
  readonly unread: Unread[] = [];
  readonly #entries: readonly (readonly [string, Literal])[];
  readonly #source: Source;
  readonly line: number;

  constructor(source: Source, entries: readonly (readonly [string, Literal])[], line: number) {
    this.#source = source;
    this.#entries = entries;
    this.line = line;
  }

  /** undefined: it is not given. Of two the last counts. A name stands for what it was given elsewhere in the text. */
  get(name: string): Literal | undefined {
    const found = this.#entries.findLast(([key]) => key === name)?.[1];
    return found === undefined ? undefined : this.#source.known(found);
  }

  get all(): readonly (readonly [string, Literal])[] {
    return this.#entries;
  }

  /** Passed over, with its name. */
  pass(name: string, text = "…"): void {
    this.unread.push({ line: this.line, text: `${name}: ${text}`.slice(0, 200) });
  }

  is(name: string): boolean {
    const found = this.get(name);
    if (found !== undefined && typeof found !== "boolean") this.pass(name, shown(found));
    return found === true;
  }

  number(name: string): number | null {
    const found = this.get(name);
    if (typeof found === "number" && Number.isInteger(found)) return Math.min(Math.max(found, -1), 1_000_000_000);
    if (found !== undefined && found !== null) this.pass(name, shown(found));
    return null;
  }

  /** The texts of a list, or one text; undefined: it is not given. `others`: what else an item may stand for. */
  list(name: string, others: (item: Literal) => readonly string[] | null = () => null): readonly string[] | undefined {
    const found = this.get(name);
    if (found === undefined || found === null) return undefined;
    const items = isList(found) ? found : [found];
    const texts: string[] = [];
    for (const one of items) {
      const item = this.#source.known(one);
      if (typeof item === "string") texts.push(item);
      else if (isList(item)) texts.push(...item.filter((inner): inner is string => typeof inner === "string"));
      else {
        const known = others(item);
        if (known === null) this.pass(name, shown(item));
        else texts.push(...known);
      }
    }
    return [...new Set(texts.map((text) => text.slice(0, 200)))].slice(0, most);
  }
}

export const isList = (of: Literal | undefined): of is readonly Literal[] => Array.isArray(of);

const shown = (of: Literal): string =>
  typeof of !== "object" || of === null ? String(of) : "text" in of ? of.text : "name" in of ? `${of.name}(…)` : "…";

/** A text that is read for calls. */
export class Source {
  readonly text: string;
  readonly #comment: "#" | "//";
  readonly #names = new Map<string, Literal | undefined>();
  /** Where names that were looked up got what they stand for. */
  readonly also: (readonly [from: number, to: number])[] = [];

  constructor(text: string, comment: "#" | "//") {
    this.text = text;
    this.#comment = comment;
  }

  reader(from: number): ValueReader {
    return new ValueReader(this.text, from, this.#comment);
  }

  /** `origins` where `origins = [ … ]` stands somewhere. So many names are looked up. */
  known(of: Literal): Literal {
    if (typeof of !== "object" || of === null || !("type" in of) || of.type !== "unknown") return of;
    const name = of.text;
    if (!/^\w{1,60}$/u.test(name) || (this.#names.size >= 12 && !this.#names.has(name))) return of;
    if (!this.#names.has(name)) {
      const found = new RegExp(`(?<![\\w.])${name}(?:\\s*:[^=\\n(){}]{1,80})?\\s*:?=(?!=)\\s*`, "u").exec(this.text);
      const reader = found && this.reader(found.index + found[0].length);
      this.#names.set(name, reader?.value());
      if (found && reader) this.also.push([found.index, Math.max(reader.to, found.index + found[0].length)]);
    }
    return this.#names.get(name) ?? of;
  }
}

interface Call {
  readonly entries: readonly (readonly [string, Literal])[];
  readonly positional: readonly Literal[];
  readonly from: number;
  readonly to: number;
  readonly line: number;
  /** What the pattern has found. */
  readonly match: RegExpMatchArray;
}

/** Each place where a call, or the braces of a type, begins; what is inside of one is not looked at again. */
export function callsIn(source: Source, starts: RegExp, end: ")" | "}" = ")"): readonly Call[] {
  const place = placer(source.text);
  const found: Call[] = [];
  let done = 0;
  for (const match of source.text.matchAll(starts)) {
    if (match.index < done || found.length >= mostPieces) continue;
    const { positional, named, to } = source.reader(match.index + match[0].length).arguments(end);
    done = Math.max(to, match.index + match[0].length);
    found.push({ positional, entries: named, from: match.index, to: done, line: place(match.index, done).line, match });
  }
  return found;
}

/** A piece of the text as a configuration. */
export function pieceOf(
  text: string | Source,
  server: ServerName,
  [from, to]: readonly [from: number, to: number],
  layers: Layers,
  unread: readonly Unread[],
): ConfigPiece {
  const place = placer(typeof text === "string" ? text : text.text);
  const also = typeof text === "string" ? [] : text.also.map(([first, last]) => place(first, last));
  return { kind: "config", at: place(from, to), also, server, tree: null, layers, unread };
}
