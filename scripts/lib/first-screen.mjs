/** The most that the JavaScript before the first interaction may weigh, gzipped, in bytes. */
export const javascriptBudget = 162_000;

/** The chunk that makes the page answer: watching, with its words (vite.config.ts). */
export const watchChunk = "watch";

/**
 * What it brings before it takes the place of the HTML, so that nothing moves: parts that are chunks of their own, by the name of the chunk,
 * which is its module's. What another part imports too is a chunk without a module of its own, and keeps that name.
 */
export const firstParts = ["OutcomeView", "Entries", "chromium"];

/**
 * Whether a chunk of the build is on the first screen.
 *
 * @param {{ readonly name: string }} chunk
 */
export const isOnFirstScreen = ({ name }) => name === watchChunk || firstParts.includes(name);
