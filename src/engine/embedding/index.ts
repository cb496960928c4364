import type { Embedding } from "../browser.ts";

/** Everything a page can do besides fetch() and XMLHttpRequest. */
export type { Embedding };
