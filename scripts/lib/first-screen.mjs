/** The most that the JavaScript before the first interaction may weigh, gzipped, in bytes. */
export const javascriptBudget = 220_000;

/** The words that the first screen cannot do without, in the language that most readers have: named in index.html. */
export const firstWords = ["src/words/en/frame/index.ts", "src/words/en/trace/index.ts", "src/words/en/scene/index.ts"];

/**
 * Whether a chunk of the build was made for this module.
 *
 * @param {{ readonly facadeModuleId: string | null }} chunk
 * @param {string} source
 */
export const isChunkOf = ({ facadeModuleId }, source) => facadeModuleId?.endsWith(`/${source}`) === true;

/** Fetched by the first screen without anybody asking for it: apart from the entry so that it paints sooner, not to load less. */
export const firstScreen = [...firstWords];
