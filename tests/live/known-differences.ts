import type { KnownDifference } from "../../src/trust/report.ts";

/**
 * Scenarios of the library in which a real browser is known to part from the engine, with the reason: sorted by id, then browser.
 * One that differs and is not here fails, and so does one that is here and agrees. Fresh scenarios have no such list.
 */
export const knownLiveDifferences: readonly KnownDifference[] = [];
