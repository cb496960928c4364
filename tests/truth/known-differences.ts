import { readFileSync } from "node:fs";
import type { KnownDifference } from "../../src/trust/report.ts";

/** Cases that differ for one reason. */
export type Explained = Omit<KnownDifference, "id"> & { readonly ids: readonly string[] };

export const listFile = new URL("./known-differences.json", import.meta.url);

export const explained: readonly Explained[] = JSON.parse(readFileSync(listFile, "utf8"));

/**
 * Where the engine is known to differ from what a real browser did, with the reason: by corpus, browser, figure and reason.
 * A case that differs and is not here fails the tests, and so does one that is here and agrees. `npm run -s truth -- --differences`
 * brings the list up to date and keeps the reasons.
 */
export const knownDifferences: readonly KnownDifference[] = explained.flatMap(({ ids, ...shared }) =>
  ids.map((id) => ({ ...shared, id })),
);
