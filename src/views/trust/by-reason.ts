import type { BrowserName, KnownDifference } from "../../trust/report.ts";

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
