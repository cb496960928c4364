import type { CharacterSet } from "./pattern.ts";
import type { Instruction } from "./program.ts";

/**
 * Runs a program on subjects. All its threads go through the subject side by side, so that no character is read twice: at each character
 * every place is visited at most once.
 */
export class Automaton {
  readonly #program: readonly Instruction[];
  readonly #ignoreCase: boolean;
  /** At which character a place was visited last. */
  readonly #visited: Int32Array;
  /** Places that take a character, and how many of them stand there. */
  readonly #takers: Int32Array;
  #count = 0;

  get size(): number {
    return this.#program.length;
  }

  constructor(program: readonly Instruction[], ignoreCase: boolean) {
    this.#program = program;
    this.#ignoreCase = ignoreCase;
    this.#visited = new Int32Array(program.length);
    this.#takers = new Int32Array(program.length);
  }

  /** Whether the pattern is found anywhere in the subject. */
  findsItselfIn(subject: string): boolean {
    const start = this.#program.length - 1;
    const next = new Int32Array(this.#program.length);
    let places = 0;
    this.#visited.fill(-1);
    for (let at = 0; at <= subject.length; at++) {
      this.#count = 0;
      for (let i = 0; i < places; i++) if (this.#visit(next[i] ?? start, at, subject.length)) return true;
      if (this.#visit(start, at, subject.length)) return true;
      places = this.#take(subject.charCodeAt(at), next);
    }
    return false;
  }

  /** The places behind those that take `code`, into `next`; returns how many. */
  #take(code: number, next: Int32Array): number {
    const other = this.#ignoreCase ? otherCase(code) : code;
    let places = 0;
    for (let i = 0; i < this.#count; i++) {
      const instruction = this.#program[this.#takers[i] ?? 0];
      if (instruction?.do === "take" && holds(instruction.set, code, other)) next[places++] = instruction.then;
    }
    return places;
  }

  /** Goes on from a place as far as it goes without a character. True: the pattern has been found. */
  #visit(place: number, at: number, length: number): boolean {
    if (this.#visited[place] === at) return false;
    this.#visited[place] = at;
    const instruction = this.#program[place];
    switch (instruction?.do) {
      case "match":
        return true;
      case "take":
        this.#takers[this.#count++] = place;
        return false;
      case "begin":
        return at === 0 && this.#visit(instruction.then, at, length);
      case "end":
        return at === length && this.#visit(instruction.then, at, length);
      case "fork":
        for (const to of instruction.to) if (this.#visit(to, at, length)) return true;
        return false;
      default:
        return false;
    }
  }
}

function holds({ not, ranges }: CharacterSet, code: number, other: number): boolean {
  for (const [from, to] of ranges) if ((code >= from && code <= to) || (other >= from && other <= to)) return !not;
  return not;
}

/** The same letter in the other case; the character itself where it has none. */
function otherCase(code: number): number {
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  const other = lower === character ? character.toUpperCase() : lower;
  return other.length === 1 ? other.charCodeAt(0) : code;
}
