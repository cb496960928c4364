import { type CharacterSet, type Pattern, type PatternError, PatternProblem } from "./pattern.ts";

export interface ParsedPattern {
  readonly pattern: Pattern;
  readonly ignoreCase: boolean;
}

/** Groups that stand in each other no deeper than this: the parser goes down by recursion. */
const deepest = 20;
const largestCount = 1000;

/** Throws a PatternProblem for what is not understood, see README.md. */
export function parsePattern(text: string): ParsedPattern {
  const ignoreCase = text.startsWith("(?i)");
  return { pattern: new Parser(text, ignoreCase ? 4 : 0).whole(), ignoreCase };
}

const classes: Readonly<Record<string, CharacterSet["ranges"]>> = {
  d: [[48, 57]],
  w: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
  s: [
    [9, 13],
    [32, 32],
    [160, 160],
    [5760, 5760],
    [8192, 8202],
    [8232, 8233],
    [8239, 8239],
    [8287, 8287],
    [12288, 12288],
    [65279, 65279],
  ],
};
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 };
const anyButLineBreaks: CharacterSet = {
  not: true,
  ranges: [
    [10, 10],
    [13, 13],
    [8232, 8233],
  ],
};

class Parser {
  private readonly text: string;
  private at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  whole(): Pattern {
    const pattern = this.either(0);
    if (this.at < this.text.length) this.refuse("syntax");
    return pattern;
  }

  private either(depth: number): Pattern {
    if (depth > deepest) this.refuse("too-large");
    const options = [this.sequence(depth)];
    while (this.takes("|")) options.push(this.sequence(depth));
    return options.length === 1 && options[0] ? options[0] : { kind: "either", options };
  }

  private sequence(depth: number): Pattern {
    const items: Pattern[] = [];
    while (this.at < this.text.length && !"|)".includes(this.next())) items.push(this.repeated(depth));
    return { kind: "sequence", items };
  }

  private repeated(depth: number): Pattern {
    const start = this.at;
    const item = this.single(depth);
    const counts = this.counts();
    if (!counts) return item;
    if (item.kind === "begin" || item.kind === "end") this.refuse("syntax", start);
    // How greedy it is does not change whether it matches.
    this.takes("?");
    if (this.counts()) this.refuse("syntax");
    return { kind: "repeat", item, ...counts };
  }

  private counts(): { min: number; max: number } | null {
    if (this.takes("*")) return { min: 0, max: Infinity };
    if (this.takes("+")) return { min: 1, max: Infinity };
    if (this.takes("?")) return { min: 0, max: 1 };
    const start = this.at;
    const found = this.braces(start);
    if (!found) return null;
    this.at += found[0].length;
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : found[3] === "" ? Infinity : Number(found[3]);
    if (max < min) this.refuse("syntax", start);
    if (min > largestCount || (max > largestCount && max !== Infinity)) this.refuse("too-large", start);
    return { min, max };
  }

  /** `{2}`, `{2,}`, `{2,3}`; every other brace is a character. */
  private braces(at: number): RegExpExecArray | null {
    const counts = /\{(\d+)(?:(,)(\d*))?\}/uy;
    counts.lastIndex = at;
    return counts.exec(this.text);
  }

  private single(depth: number): Pattern {
    const start = this.at;
    const character = this.take();
    switch (character) {
      case "^":
        return { kind: "begin" };
      case "$":
        return { kind: "end" };
      case ".":
        return { kind: "set", set: anyButLineBreaks };
      case "(":
        return this.group(depth, start);
      case "[":
        return { kind: "set", set: this.characterClass(start) };
      case "\\":
        return { kind: "set", set: this.escape() };
      case "*":
      case "+":
      case "?":
        return this.refuse("syntax", start);
      default:
        if (this.braces(start)) this.refuse("syntax", start);
        return { kind: "set", set: only(character.charCodeAt(0)) };
    }
  }

  private group(depth: number, start: number): Pattern {
    if (this.takes("?") && !this.takes(":")) {
      if (/^<?[=!]/u.test(this.text.slice(this.at))) this.refuse("look-around", start);
      const named = /^<[A-Za-z_]\w{0,30}>/u.exec(this.text.slice(this.at, this.at + 40));
      if (!named) this.refuse("syntax", start);
      else this.at += named[0].length;
    }
    const inner = this.either(depth + 1);
    if (!this.takes(")")) this.refuse("syntax", start);
    return inner;
  }

  private characterClass(start: number): CharacterSet {
    const not = this.takes("^");
    const ranges: (readonly [number, number])[] = [];
    while (!this.takes("]")) {
      if (this.at >= this.text.length) this.refuse("syntax", start);
      const from = this.member();
      if (from.not) {
        ranges.push(...opposite(from.ranges));
        continue;
      }
      const first = single(from);
      if (first === null || this.next() !== "-" || this.text[this.at + 1] === "]") {
        ranges.push(...from.ranges);
        continue;
      }
      this.at += 1;
      const last = single(this.member());
      if (last === null || last < first) this.refuse("syntax", start);
      else ranges.push([first, last]);
    }
    return { not, ranges };
  }

  private member(): CharacterSet {
    const character = this.take();
    return character === "\\" ? this.escape(true) : only(character.charCodeAt(0));
  }

  private escape(inClass = false): CharacterSet {
    const start = this.at - 1;
    const character = this.take();
    const ranges = classes[character.toLowerCase()];
    if (ranges) return { not: character !== character.toLowerCase(), ranges };
    const control = controls[character];
    if (control !== undefined) return only(control);
    if (/[1-9k]/u.test(character)) this.refuse("back-reference", start);
    if (/b/iu.test(character)) return inClass && character === "b" ? only(8) : this.refuse("word-boundary", start);
    if (/[A-Za-z]/u.test(character)) this.refuse("syntax", start);
    return only(character.charCodeAt(0));
  }

  private next(): string {
    return this.text[this.at] ?? "";
  }

  private take(): string {
    const character = this.text[this.at];
    if (character === undefined) return this.refuse("syntax");
    this.at += 1;
    return character;
  }

  private takes(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private refuse(code: PatternError, at = this.at): never {
    throw new PatternProblem(code, at);
  }
}

function only(code: number): CharacterSet {
  return { not: false, ranges: [[code, code]] };
}

function single({ not, ranges }: CharacterSet): number | null {
  const [range] = ranges;
  return !not && ranges.length === 1 && range && range[0] === range[1] ? range[0] : null;
}

/** All code units that are in none of `ranges`, which stand in order. */
function opposite(ranges: CharacterSet["ranges"]): (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = [];
  let from = 0;
  for (const [first, last] of ranges) {
    if (first > from) gaps.push([from, first - 1]);
    from = last + 1;
  }
  return [...gaps, [from, 0xffff]];
}
