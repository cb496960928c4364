/** The most that the JavaScript before the first interaction may weigh, gzipped, in bytes. */
export const javascriptBudget = 160_000;

/** The chunk that makes the page answer: watching, with its words (vite.config.ts). */
export const watchChunk = "watch";

/** What it brings before it takes the place of the HTML, so that nothing moves: parts that are chunks of their own, by their source. */
export const firstParts = ["src/views/readouts/OutcomeView.tsx", "src/views/console/Entries.tsx", "src/consoles/chromium.ts"];

/**
 * Whether a chunk of the build is on the first screen.
 *
 * @param {{ readonly name: string, readonly facadeModuleId: string | null }} chunk
 */
export const isOnFirstScreen = ({ name, facadeModuleId }) =>
  name === watchChunk || firstParts.some((source) => facadeModuleId?.endsWith(`/${source}`) === true);
