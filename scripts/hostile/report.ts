import type { Measure } from "./measure.ts";

/** What no link may make of a page. */
const most = { milliseconds: 100, heap: 150e6 };

export interface Row extends Measure {
  readonly name: string;
  /** Of the link. */
  readonly characters: number;
  /** How often it was measured. */
  readonly times: number;
  /** Of its trace; null: it is no scenario, or one of the library. */
  readonly events: number | null;
  /** How its run ends. */
  readonly ended: string;
}

export const isOver = ({ longest, heap, broke }: Pick<Measure, "longest" | "heap" | "broke">) =>
  broke !== null || longest.took > most.milliseconds || heap > most.heap;

/** A task that was long only because other programs had the processor meanwhile. */
const isBusy = (row: Row) => isOver(row) && !isOver({ ...row, longest: { ...row.longest, took: row.worked } });

const columns = [22, 8, 9, 9, 17, 8, 8, 9, 8, 0] as const;
const line = (cells: readonly string[]) =>
  cells
    .map((cell, i) => (i === 0 || i === 4 || i === 9 ? `  ${cell.padEnd(columns[i] ?? 0)}` : cell.padStart(columns[i] ?? 0)))
    .join("")
    .trimEnd();

export const head = [
  "Longest task and heap of the page, in real Chromium: opening, Home, End, another request, every tab, edits, Share, Compare.",
  line(["link", "charact.", "longest", "worked", "during", "gap", "heap", "process", "events", "the run"]),
  line(["", "", "ms", "ms", "", "ms", "MB", "MB", "", ""]),
].join("\n");

const count = (value: number | null, per = 1) =>
  value === null || Number.isNaN(value) ? "–" : Math.round(value / per).toLocaleString("en");

export function rowOf(row: Row): string {
  const { name, characters, longest, worked, gap, heap, process, events, ended, broke, times } = row;
  const cells = [
    name,
    count(characters),
    count(longest.took),
    count(worked),
    longest.during,
    count(gap),
    count(heap, 1e6),
    count(process, 1e6),
    count(events),
    ended,
  ];
  const notes = [
    broke,
    isBusy(row) ? "over, for others had the processor" : isOver(row) ? "OVER" : null,
    times > 1 ? `best of ${times}` : null,
  ].filter((note) => note !== null);
  return `${line(cells)}${notes.length > 0 ? `; ${notes.join("; ")}` : ""}`;
}
