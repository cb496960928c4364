import { type Engine, engines, type Playable } from "../../tests/truth/corpus.ts";
import { figures, type Score, type Totals, totals } from "../../tests/truth/score.ts";
import type { Judged } from "./judge.ts";

const listed = 20;
const titles: { readonly [E in Engine]: string } = { chromium: "Chrome", firefox: "Firefox", webkit: "Safari" };

/** The object of `--json`: per browser the counts, and how many cases were left out. */
export function asJson({ scores, notModelled }: Judged): { [E in Engine]: Totals & { readonly notModelled: number } } {
  const of = (engine: Engine) => ({ ...totals(scores[engine]), notModelled: notModelled.length });
  return { chromium: of("chromium"), firefox: of("firefox"), webkit: of("webkit") };
}

/** The figures as a table, and below it what disagrees. */
export function report(judged: Judged): string {
  const head = ["", "cases", "verdict", "result", "wire", "both", "wire-full", "console"];
  const rows = engines.map((engine) => row(engine, totals(judged.scores[engine])));
  return [
    ...table([head, ...rows]),
    "",
    ...engines.flatMap((engine) => disagreeing(engine, judged.scores[engine])),
    ...leftOut(judged.notModelled),
    "",
  ].join("\n");
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
  const more = differing.length - listed;
  return [
    `${titles[engine]}: ${differing.length} disagree.`,
    ...differing.slice(0, listed),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function leftOut(cases: readonly Playable[]): readonly string[] {
  if (cases.length === 0) return [];
  const vias = new Set(cases.flatMap(({ actions }) => actions.map(({ via }) => via ?? "fetch")));
  const names = [...vias].filter((via) => via !== "fetch" && via !== "xhr").sort();
  return [`Not modelled and left out of the figures: ${cases.length} cases (${names.join(", ")}).`];
}
