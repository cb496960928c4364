/**
 * What a page of the site and its service worker say to each other. A page asks the worker (`ask` in page/ask.ts) and gets one answer;
 * the worker tells pages a few things by itself. MSW's own messages are strings or have a `type`, ours have `preflight`.
 */

/** At the site's root: the worker, MSW's script that it holds, and which versions are good. */
export const workerFile = "service-worker.js";
export const mswFile = "mockServiceWorker.js";
export const versionFile = "version.json";

/** What a page may ask, what it says with it, and what the worker answers. */
export interface Asks {
  /** Which version of the site the worker holds. */
  version: { with: null; answer: string };
  /** Fetches every part that is not in the cache yet; does nothing under Save-Data. Answers when done. */
  fill: { with: null; answer: Filled };
  /** Of a waiting worker: become the active one, of all tabs. Chromium answers when it is. */
  takeOver: { with: null; answer: true };
  /** Control the pages that are in scope and have no worker (after a forced reload, say). */
  claim: { with: null; answer: true };
  /** Unregister, forget every file, and keep none any more. */
  remove: { with: null; answer: true };
}

export type Ask = { [K in keyof Asks]: { readonly preflight: K; readonly with: Asks[K]["with"] } }[keyof Asks];

/** How many files the version has, and how many of them are in the cache. */
export interface Filled {
  readonly stored: number;
  readonly all: number;
}

/** What the worker tells pages unasked. With `which-version` comes a port for the answer. */
export type WorkerMessage =
  /** This version was withdrawn; worker and cache are gone. A reload shows the good one. */
  | { readonly preflight: "withdrawn" }
  /** Which version a page is of: its cache is kept as long as it lives. */
  | { readonly preflight: "which-version" }
  /** A request of this page came and the worker does not know it (any more): it may answer with MSW's MOCK_ACTIVATE. */
  | { readonly preflight: "who-are-you" };

/** The content of version.json. */
export interface Published {
  readonly version: string;
  /** Versions that must remove themselves; `*`: every one. */
  readonly withdrawn: readonly string[];
}
