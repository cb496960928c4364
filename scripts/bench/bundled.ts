/** What is measured without a browser. See bundle.ts for why it is built first. */
export { advice } from "./advice.ts";
export { hostile } from "./hostile.ts";
export { inMemory } from "./in-memory.ts";
export { peers } from "./peers.ts";
