import type { Literal } from "../request/literal.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** The arguments of a call, those with a name apart. */
export interface Arguments {
  readonly positional: readonly Literal[];
  readonly named: readonly (readonly [string, Literal])[];
  /** Offset behind the bracket. */
  readonly to: number;
}

/** Deeper ones are unknown. */
const deepest = 24;

const words: Readonly<Record<string, Literal>> = {
  ...{ True: true, true: true, False: false, false: false },
  ...{ None: null, null: null, nil: null },
};

/**
 * Values as Python, Go and Java write them out, as far as nothing has to be run: texts, numbers, lists, tuples, arrays, dictionaries, calls.
 * Never throws; every token is looked at once.
 */
export class ValueReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string, from: number, comment: "#" | "//") {
    this.#tokens = tokensOf(text, from, comment);
  }

  /** `end`: the bracket that closes. */
  arguments(end: ")" | "}" = ")"): Arguments {
    const { positional, named } = this.#items(end, 0);
    return { positional, named, to: this.to };
  }

  get to(): number {
    return this.#tokens[this.#at - 1]?.to ?? 0;
  }

  value(depth = 0): Literal {
    let left = this.#one(depth);
    while (this.#is("+")) {
      this.#at++;
      left = joined(left, this.#one(depth));
    }
    return left;
  }

  #is(mark: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token?.kind === "mark" && token.text === mark;
  }

  #one(depth: number): Literal {
    const token = this.#tokens[this.#at];
    if (token === undefined || depth > deepest) return this.#unknown();
    this.#at++;
    if (token.kind === "text") return this.#text(token);
    if (token.kind === "number") return this.#number(token);
    if (token.kind === "word") return this.#word(token, depth);
    if (token.text === "[") return this.#bracket(depth);
    if (token.text === "(") return this.#tuple(depth);
    if (token.text === "{") return this.#braces(depth);
    // `*names` in a list, `&Options{…}`, `@CrossOrigin(…)`.
    if ("*&@".includes(token.text)) return this.#one(depth);
    this.#at--;
    return this.#unknown();
  }

  /** Texts side by side are one. */
  #text(first: Token): Literal {
    let whole = first.text;
    while (this.#tokens[this.#at]?.kind === "text") whole += this.#tokens[this.#at++]?.text ?? "";
    return first.isOpen ? { type: "unknown", text: whole } : whole;
  }

  /** `60 * 60` is known. */
  #number(first: Token): Literal {
    let product = Number(first.text);
    while (this.#is("*") && this.#tokens[this.#at + 1]?.kind === "number") {
      product *= Number(this.#tokens[this.#at + 1]?.text);
      this.#at += 2;
    }
    return product;
  }

  #word({ text }: Token, depth: number): Literal {
    if (text === "new") return this.#one(depth);
    if (Object.hasOwn(words, text)) return words[text] as Literal;
    // `String[]{…}` of Java.
    if (this.#is("[") && this.#is("]", 1) && this.#is("{", 2)) {
      this.#at += 3;
      return this.#items("}", depth).positional;
    }
    if (this.#is("(")) {
      this.#at++;
      const { positional, named } = this.#items(")", depth);
      const args = named.length === 0 ? positional : [...positional, { type: "object" as const, entries: named }];
      return this.#after({ type: "call", name: text, args });
    }
    if (this.#is("{")) {
      this.#at++;
      return { type: "object", entries: this.#items("}", depth).named };
    }
    return { type: "unknown", text };
  }

  /** `.name()` and the like behind a call change nothing that is asked here. */
  #after(call: Literal): Literal {
    while (this.#is(".") || this.#is("[")) {
      this.#at++;
      if (this.#tokens[this.#at]?.kind === "word") this.#at++;
      if (this.#is("(")) {
        this.#at++;
        this.#items(")", deepest);
      }
    }
    return call;
  }

  /** `[a, b]`, and `[]string{a, b}` of Go. */
  #bracket(depth: number): Literal {
    if (this.#is("]")) {
      this.#at++;
      if (this.#tokens[this.#at]?.kind !== "word" || !this.#is("{", 1)) return [];
      this.#at += 2;
      return this.#items("}", depth).positional;
    }
    return this.#items("]", depth).positional;
  }

  /** In brackets one value without a comma is itself. */
  #tuple(depth: number): Literal {
    const { positional, commas } = this.#items(")", depth);
    return positional.length === 1 && commas === 0 ? (positional[0] as Literal) : positional;
  }

  /** A dictionary, a set, or an array of Java. */
  #braces(depth: number): Literal {
    const { positional, named } = this.#items("}", depth);
    return named.length > 0 ? { type: "object", entries: named } : positional;
  }

  #items(end: string, depth: number) {
    const positional: Literal[] = [];
    const named: (readonly [string, Literal])[] = [];
    let commas = 0;
    while (this.#at < this.#tokens.length && !this.#is(end)) {
      const before = this.#at;
      const value = this.value(depth + 1);
      if (this.#is("=") || this.#is(":")) {
        this.#at++;
        named.push([keyOf(value), this.value(depth + 1)]);
      } else positional.push(value);
      if (!this.#is(",") && !this.#is(end)) this.#unknown();
      if (this.#is(",")) {
        this.#at++;
        commas++;
      }
      if (this.#at === before) this.#at++;
    }
    this.#at++;
    return { positional, named, commas };
  }

  /** Passes over what cannot be known, to the comma or bracket that ends it. */
  #unknown(): Literal {
    const parts: string[] = [];
    let depth = 0;
    for (; this.#at < this.#tokens.length; this.#at++) {
      const { kind, text } = this.#tokens[this.#at] as Token;
      if (kind === "mark" && "([{".includes(text)) depth++;
      else if (kind === "mark" && ")]}".includes(text) && --depth < 0) break;
      else if (kind === "mark" && text === "," && depth === 0) break;
      if (parts.length < 12) parts.push(text);
    }
    return { type: "unknown", text: parts.join(" ").slice(0, 200) };
  }
}

const isList = (of: Literal): of is readonly Literal[] => Array.isArray(of);

/** Two lists, or a list and what stands for one, are one list. */
function joined(left: Literal, right: Literal): Literal {
  if (typeof left === "string" && typeof right === "string") return left + right;
  if (!isList(left) && !isList(right)) return { type: "unknown", text: "…" };
  return [...(isList(left) ? left : [left]), ...(isList(right) ? right : [right])];
}

const keyOf = (of: Literal): string =>
  typeof of === "string" ? of : typeof of === "object" && of !== null && "text" in of ? of.text : "";
