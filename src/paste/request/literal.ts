/** What a JavaScript expression says, as far as it is written out; `unknown`: it has to be run to be known. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | readonly Literal[]
  | { readonly type: "object"; readonly entries: readonly (readonly [string, Literal])[] }
  | { readonly type: "call"; readonly name: string; readonly args: readonly Literal[] }
  | { readonly type: "unknown"; readonly text: string };

/** Deeper ones are unknown. */
const deepest = 40;

/** Reads expressions as DevTools and people write them in calls. Never throws; every character is looked at once, or passed over once. */
export class LiteralReader {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  /** The arguments of a call; `at` stands behind its opening bracket. */
  args(): readonly Literal[] {
    return this.#list(")", 0);
  }

  value(depth = 0): Literal {
    this.#skip();
    const char = this.#text[this.at] ?? "";
    if (depth > deepest) return this.#unknown();
    if (char === '"' || char === "'" || char === "`") return this.#joined(this.#string(char));
    if (char === "{") return this.#object(depth);
    if (char === "[") {
      this.at++;
      return this.#list("]", depth);
    }
    return this.#named(depth);
  }

  /** White space and comments. */
  #skip(): void {
    for (;;) {
      while (/\s/u.test(this.#text[this.at] ?? "")) this.at++;
      if (this.#text.startsWith("//", this.at)) this.at = until(this.#text, "\n", this.at);
      else if (this.#text.startsWith("/*", this.at)) this.at = Math.min(this.#text.length, until(this.#text, "*/", this.at) + 2);
      else return;
    }
  }

  #list(end: string, depth: number): readonly Literal[] {
    const items: Literal[] = [];
    for (;;) {
      this.#skip();
      if (this.at >= this.#text.length) return items;
      if (this.#text[this.at] === end) {
        this.at++;
        return items;
      }
      const before = this.at;
      items.push(this.value(depth + 1));
      this.#skip();
      if (this.#text[this.at] === ",") this.at++;
      else if (this.#text[this.at] !== end) this.#unknown();
      if (this.at === before) this.at++;
    }
  }

  #object(depth: number): Literal {
    const entries: [string, Literal][] = [];
    this.at++;
    for (;;) {
      this.#skip();
      const char = this.#text[this.at];
      if (char === undefined) break;
      if (char === "}") {
        this.at++;
        break;
      }
      const before = this.at;
      const key = char === '"' || char === "'" || char === "`" ? this.#string(char) : this.#word();
      this.#skip();
      if (this.#text[this.at] === ":") {
        this.at++;
        entries.push([key, this.value(depth + 1)]);
      } else this.#unknown();
      this.#skip();
      if (this.#text[this.at] === ",") this.at++;
      else if (this.#text[this.at] !== "}") this.#unknown();
      if (this.at === before) this.at++;
    }
    return { type: "object", entries };
  }

  #word(): string {
    const start = this.at;
    while (/[\w$.-]/u.test(this.#text[this.at] ?? "")) this.at++;
    return this.#text.slice(start, this.at);
  }

  #named(depth: number): Literal {
    const start = this.at;
    const word = this.#word();
    if (word === "new" || word === "await") return this.value(depth + 1);
    this.#skip();
    if (word !== "" && this.#text[this.at] === "(") {
      this.at++;
      return { type: "call", name: word, args: this.#list(")", depth + 1) };
    }
    const known: Readonly<Record<string, Literal>> = { true: true, false: false, null: null };
    if (this.#isOver()) {
      if (Object.hasOwn(known, word)) return known[word] as Literal;
      if (/^-?\d+(?:\.\d+)?$/u.test(word)) return Number(word);
    }
    this.at = start;
    return this.#unknown();
  }

  #isOver(): boolean {
    return /^[,)\]};]?$/u.test(this.#text[this.at] ?? "");
  }

  /** `"a" + "b"` is known, `"a" + b` is not. */
  #joined(text: string): Literal {
    this.#skip();
    let whole = text;
    while (this.#text[this.at] === "+") {
      this.at++;
      this.#skip();
      const char = this.#text[this.at] ?? "";
      if (char !== '"' && char !== "'" && char !== "`") return { ...this.#unknown(), text: `${whole}…` };
      whole += this.#string(char);
      this.#skip();
    }
    return this.#isOver() ? whole : this.#unknown();
  }

  #string(quote: string): string {
    const parts: string[] = [];
    let start = ++this.at;
    for (; this.at < this.#text.length; this.at++) {
      const char = this.#text[this.at];
      if (char === quote) break;
      if (char !== "\\") continue;
      parts.push(this.#text.slice(start, this.at));
      parts.push(this.#escape());
      start = this.at + 1;
    }
    parts.push(this.#text.slice(start, this.at));
    this.at++;
    return parts.join("");
  }

  /** Stands at the backslash, and is left at the last character that belongs to it. */
  #escape(): string {
    const char = this.#text[++this.at] ?? "";
    const digits = char === "x" ? 2 : char === "u" ? 4 : 0;
    const hex = this.#text.slice(this.at + 1, this.at + 1 + digits);
    if (digits > 0 && hex.length === digits && /^[\da-f]+$/iu.test(hex)) {
      this.at += digits;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    if (char === "u" && this.#text[this.at + 1] === "{") {
      const end = this.#text.indexOf("}", this.at);
      const code = Number.parseInt(this.#text.slice(this.at + 2, end), 16);
      if (end !== -1 && end - this.at < 10 && code <= 0x10ffff) {
        this.at = end;
        return String.fromCodePoint(code);
      }
    }
    const known: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v", 0: "\0", "\n": "" };
    return Object.hasOwn(known, char) ? (known[char] as string) : char;
  }

  /** Passes over what cannot be known, to the comma or bracket that ends it. */
  #unknown(): { readonly type: "unknown"; readonly text: string } {
    const start = this.at;
    let depth = 0;
    for (; this.at < this.#text.length; this.at++) {
      const char = this.#text[this.at] ?? "";
      if (char === '"' || char === "'" || char === "`") {
        this.#string(char);
        this.at--;
      } else if ("([{".includes(char)) depth++;
      else if (")]}".includes(char)) {
        if (depth === 0) break;
        depth--;
      } else if (depth === 0 && (char === "," || char === ";")) break;
    }
    return { type: "unknown", text: this.#text.slice(start, this.at).trim() };
  }
}

function until(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}

/** An entry of an object; undefined: it has none. Of two the last counts. */
export function entry(of: Literal | undefined, name: string): Literal | undefined {
  if (!isObject(of)) return undefined;
  return of.entries.findLast(([key]) => key === name)?.[1];
}

export function isObject(of: Literal | undefined): of is Extract<Literal, { readonly type: "object" }> {
  return typeof of === "object" && of !== null && "type" in of && of.type === "object";
}

/** As JSON.stringify would write it; null where something in it is not known. */
export function asJson(of: Literal): string | null {
  if (typeof of !== "object" || of === null) return JSON.stringify(of);
  if (Array.isArray(of)) {
    const items = of.map(asJson);
    return items.includes(null) ? null : `[${items.join(",")}]`;
  }
  if (!isObject(of)) return null;
  const pairs = of.entries.map(([key, value]) => [JSON.stringify(key), asJson(value)] as const);
  return pairs.some(([, value]) => value === null) ? null : `{${pairs.map((pair) => pair.join(":")).join(",")}}`;
}
