import type { KnownDifference } from "../../src/trust/report.ts";

const hashOrder =
  "of several refused headers Chrome names the first in the order of its hash table, this one the first by the alphabet";
const randomBoundary = "the boundary between the parts of multipart/form-data is drawn at random by every browser";

/**
 * Where the engine is known to differ from what a real browser did, with the reason: sorted by corpus, browser, figure and id.
 * A case that differs and is not here fails the tests, and so does one that is here and agrees.
 */
export const knownDifferences: readonly KnownDifference[] = [
  { corpus: "elements", browser: "chromium", figure: "wireFull", id: "form-X-POST-multipartformdata", reason: randomBoundary },
  { corpus: "elements", browser: "chromium", figure: "wireFull", id: "form-Z-POST-multipartformdata", reason: randomBoundary },
  { corpus: "elements", browser: "firefox", figure: "wireFull", id: "form-X-POST-multipartformdata", reason: randomBoundary },
  { corpus: "elements", browser: "firefox", figure: "wireFull", id: "form-Z-POST-multipartformdata", reason: randomBoundary },
  { corpus: "elements", browser: "webkit", figure: "wireFull", id: "form-X-POST-multipartformdata", reason: randomBoundary },
  { corpus: "elements", browser: "webkit", figure: "wireFull", id: "form-Z-POST-multipartformdata", reason: randomBoundary },
  { corpus: "random", browser: "chromium", figure: "console", id: "g1001-1132", reason: hashOrder },
  { corpus: "random", browser: "chromium", figure: "console", id: "g1001-864", reason: hashOrder },
  { corpus: "random", browser: "chromium", figure: "console", id: "g1001-918", reason: hashOrder },
];
