import type { BrowserName, CorpusMeasure, KnownDifference, LiveMeasure } from "../../trust/report.ts";
import type { Words } from "../../words/contract.ts";

export const corpusNames: Record<CorpusMeasure["corpus"], string> = {
  random: "fetch() and XMLHttpRequest, at random",
  elements: "elements, forms, frames, cookies",
  further: "further cases, made by this project",
};

const recorded =
  "Real browsers played these cases once, and all that happened was written down. The playground plays them again by each browser’s rules.";

export const howRecorded: Record<CorpusMeasure["corpus"], string> = {
  random: recorded,
  elements: recorded,
  further: `${recorded} These cases look where the playground was doubted. Nobody listened to the consoles.`,
};

export const liveNames: Record<LiveMeasure["kind"], string> = {
  fresh: "made for that run",
  library: "of the library",
};

export const figureNames: Record<KnownDifference["figure"], string> = {
  both: "what script sees, or what is sent",
  wireFull: "a header on the wire",
  console: "the console",
};

export function browserName({ profiles }: Words["trace"], name: BrowserName): string {
  return name === "webkit" ? "Safari’s engine" : profiles[name];
}

/** "99.8 %". Rounded down: 100 % is said only of all. Nothing of nothing is no figure. */
export function percent(count: number, of: number): string {
  return of === 0 ? "–" : `${Math.floor((count / of) * 1000) / 10} %`;
}

/** The list of known differences writes its reasons without a capital and a full stop. */
export function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/u, "")}.`;
}

/** "2026-11-23": the day, as the reader's own zone does not matter here. */
export function day(measured: string): string {
  return new Date(measured).toISOString().slice(0, 10);
}

/** Kept as a list, so that none is lost in a paragraph. */
export const notCovered: readonly string[] = [
  "Windows, macOS, Android, iOS. All was recorded on Linux.",
  "Safari itself. WebKitGTK is its engine, with cookies and network of its own.",
  "HTTPS with its certificates, HTTP/2 and HTTP/3. The recordings went over plain HTTP/1.1 to the same machine.",
  "How long a preflight's permission lasts at most. Those limits are taken from the browsers' sources.",
  "Workers, service workers and extensions of a page's own.",
  "Other versions than those named here. Browsers change every few weeks.",
];

/** One reason, and all that it explains. */
export interface Explained {
  readonly figure: KnownDifference["figure"];
  readonly reason: string;
  readonly where: readonly { readonly browser: BrowserName; readonly ids: readonly string[] }[];
}

export function byReason(differences: readonly KnownDifference[]): readonly Explained[] {
  return grouped(differences, ({ figure, reason }) => `${figure} ${reason}`).map(([first, ...more]) => ({
    figure: first.figure,
    reason: first.reason,
    where: grouped([first, ...more], ({ browser }) => browser).map(([one, ...others]) => ({
      browser: one.browser,
      ids: [one, ...others].map(({ id }) => id),
    })),
  }));
}

/** In the order of their first members. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
