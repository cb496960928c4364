import type { HostileCase } from "../../tests/hostile/cases.ts";
import type { Endured } from "../../tests/hostile/endure.ts";
import { mostOf, type Spent } from "../../tests/hostile/runs.ts";

const none = { events: 0, bytes: 0, work: 0 };

const counts = ({ events, bytes, work }: Spent["whole"]) =>
  `${events.toLocaleString("en")} events, ${bytes.toLocaleString("en")} bytes, ${work.toLocaleString("en")} units of work`;

/** What a sweep has seen so far. */
export class Tally {
  cases = 0;
  failures = 0;
  readonly #kinds = new Map<string, number>();
  #most: Spent = { whole: none, atOnce: none };
  /** For whoever wants to know where the time goes; nothing is judged by it. */
  #slowest: { readonly milliseconds: number; readonly of: string }[] = [];

  add({ kind, spent }: Endured, { index, of }: HostileCase, milliseconds: number): void {
    this.cases += 1;
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
    const name = `${index} (${of})`;
    if (spent) {
      const { whole, atOnce } = this.#most;
      this.#most = { whole: mostOf([whole, spent.whole]), atOnce: mostOf([atOnce, spent.atOnce]) };
    }
    this.#slowest = [...this.#slowest, { milliseconds, of: name }].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  }

  fail(): void {
    this.cases += 1;
    this.failures += 1;
  }

  report(seed: number): string {
    const kinds = [...this.#kinds].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${count} ${kind}`);
    return [
      `Seed ${seed}: ${this.cases.toLocaleString("en")} mutations, ${this.failures} broke something`,
      `read as: ${kinds.join(" · ")}`,
      `most in one run: ${counts(this.#most.whole)}`,
      `most at once: ${counts(this.#most.atOnce)}`,
      `took longest, with all that is looked at: ${this.#slowest.map(({ milliseconds, of }) => `${Math.round(milliseconds)} ms ${of}`).join(" · ")}`,
    ].join("\n");
  }
}
