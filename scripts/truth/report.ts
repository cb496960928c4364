import { type Engine, engines } from "../../tests/truth/corpus.ts";
import { figures, type Score, type Totals, totals } from "../../tests/truth/score.ts";
import type { Judged } from "./judge.ts";

const titles: { readonly [E in Engine]: string } = { chromium: "Chrome", firefox: "Firefox", webkit: "Safari" };

/** The object of `--json`: the counts of each browser. */
export function asJson({ scores }: Judged): { readonly [E in Engine]: Totals } {
  return { chromium: totals(scores.chromium), firefox: totals(scores.firefox), webkit: totals(scores.webkit) };
}

/** The figures as a table, and below it what disagrees. */
export function report(judged: Judged): string {
  const head = ["", "cases", "verdict", "result", "wire", "both", "wire-full", "console"];
  const rows = engines.map((engine) => row(engine, totals(judged.scores[engine])));
  return [...table([head, ...rows]), "", ...engines.flatMap((engine) => disagreeing(engine, judged.scores[engine])), ""].join(
    "\n",
  );
}

function row(engine: Engine, of: Totals): readonly string[] {
  const counted = figures.map((figure) => share(of[figure], figure === "console" ? of.consoleCases : of.cases));
  return [titles[engine], String(of.cases), ...counted];
}

function share(count: number, of: number): string {
  return of === 0 ? "none" : `${((100 * count) / of).toFixed(2)} % ${count}/${of}`;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0));
  return rows.map((cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(width(i)) : cell.padStart(width(i)))).join("  "));
}

function disagreeing(engine: Engine, scores: readonly Score[]): readonly string[] {
  if (scores.length === 0) return [`${titles[engine]}: nothing to compare.`];
  const differing = scores.flatMap((score) => {
    const missed = figures.filter((figure) => score[figure] === false);
    return missed.length === 0 ? [] : [`  ${score.id}: ${missed.join(", ")}`];
  });
  if (differing.length === 0) return [`${titles[engine]}: nothing disagrees.`];
  return [`${titles[engine]}: ${differing.length} disagree.`, ...differing];
}
