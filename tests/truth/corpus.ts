import { readFileSync } from "node:fs";
import type { ElementCall } from "../../src/engine/model/calls.ts";
import { elementNames } from "../../src/scenario/schema/actions.ts";
import type { ElementName } from "../../src/trace/failures.ts";

/** A case as it was recorded; tests/truth/README.md describes it. */
export interface TruthCase {
  readonly id: string;
  readonly actions: readonly TruthAction[];
  readonly routes: Readonly<Record<string, TruthRoute>>;
  /** Content-Security-Policy of the page; `{oX}` as in headers. Absent: none. */
  readonly csp?: string;
  readonly truth: Readonly<Record<Engine, Recording>>;
}

/** A case that need not have been recorded, or not with all three; such a one can be played. */
export type Playable = Omit<TruthCase, "truth"> & {
  readonly truth?: Partial<TruthCase["truth"]>;
  /** Drivers held the browsers that it was recorded with. */
  readonly driven?: boolean;
  /** Recorded by `npm run record`; the corpora that were given came by another way. */
  readonly recorder?: "project";
};

export type Engine = "chromium" | "firefox" | "webkit";
export const engines: readonly Engine[] = ["chromium", "firefox", "webkit"];

export const elements = elementNames satisfies readonly ElementName[];
/** What performs an action; absent: fetch(). */
export const vias = ["fetch", "xhr", ...elements, "eventsource", "form", "iframe", "beacon"] as const;
export type Via = (typeof vias)[number];

/** README.md says what they are. "file": then all actions of the case are. */
export const truthPages = ["sandbox", "srcdoc", "frame-S", "frame-Z", "frame-X", "sandboxed-X", "file"] as const;
export type TruthPage = (typeof truthPages)[number];

export interface TruthAction {
  readonly wait?: number;
  readonly url: string;
  readonly via?: Via;
  /** Which document performs it; absent: the page itself. */
  readonly page?: TruthPage;
  readonly method?: string;
  readonly mode?: "cors" | "no-cors" | "same-origin";
  readonly credentials?: "omit" | "same-origin" | "include";
  readonly redirect?: "follow" | "error" | "manual";
  readonly cache?: "default" | "no-store" | "reload" | "no-cache" | "force-cache" | "only-if-cached";
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
  readonly bodyType?: "urlsearchparams" | "formdata" | "arraybuffer" | "blob";
  readonly blobType?: string;
  readonly referrerPolicy?: string;
  readonly referrer?: string;
  readonly integrity?: string;
  /** Of a worker's script. */
  readonly workerType?: ElementCall["workerType"];
  /** Done by the worker that was started last. */
  readonly inWorker?: boolean;
  /** Of a preload. */
  readonly as?: ElementCall["as"];
  readonly keepalive?: boolean;
  readonly uploadListener?: boolean | "late";
  readonly sync?: boolean;
  readonly user?: string;
  readonly password?: string;
  /** The attribute of an element, as written; absent: none. */
  readonly crossorigin?: string;
  readonly enctype?: "application/x-www-form-urlencoded" | "multipart/form-data" | "text/plain";
}

export interface TruthRoute {
  readonly preflight?: TruthAnswer;
  readonly actual?: TruthAnswer;
}

export interface TruthAnswer {
  readonly status?: number;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
  readonly file?: string;
  readonly cacheControl?: string;
}

export interface Recording {
  readonly wire: readonly Readonly<Record<string, string>>[];
  readonly results: readonly TruthResult[];
  readonly console?: readonly string[];
}

export interface TruthResult {
  readonly ok: boolean;
  readonly error?: string;
  /** Of an element, a frame, a form, a beacon. */
  readonly event?: string;
  readonly readable?: boolean;
  readonly type?: string;
  readonly status?: number;
  readonly redirected?: boolean;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
}

/** Those that the project was given; all three browsers played all of their cases. */
export type GivenCorpus = "random" | "elements" | "wide" | "targeted";
/** "further": recorded for this project with the same three browsers. */
export type CorpusName = GivenCorpus | "further";
export const givenCorpora: readonly GivenCorpus[] = ["random", "elements", "wide", "targeted"];
export const corpora: readonly CorpusName[] = [...givenCorpora, "further"];

const filesOf: Readonly<Record<CorpusName, readonly string[]>> = {
  random: ["random"],
  elements: ["elements"],
  wide: ["wide"],
  targeted: ["targeted", "auth-redirects"],
  further: [
    "embedding",
    "elements-and-frames",
    "sandbox",
    "frames",
    "redirects",
    "fetch",
    "cookies",
    "cookie-limits",
    "cookie-lines",
    "opaque-responses",
    "rules",
    "links-and-integrity",
    "types-and-policies",
    "workers",
    "unseen",
    "web-platform",
  ],
};

export function corpusFiles(name: CorpusName): readonly URL[] {
  return filesOf[name].map((file) => new URL(`./corpus/${file}.json`, import.meta.url));
}

export function readCorpus(name: GivenCorpus): readonly TruthCase[];
export function readCorpus(name: CorpusName): readonly Playable[];
export function readCorpus(name: CorpusName): readonly Playable[] {
  const known = read.get(name);
  if (known) return known;
  const cases = corpusFiles(name).flatMap((file) => JSON.parse(readFileSync(file, "utf8")) as Playable[]);
  read.set(name, cases);
  return cases;
}

/** They are twenty megabytes, and every test of the engine's rules asks for them. */
const read = new Map<CorpusName, readonly Playable[]>();

/** Cases that need nothing but fetch() and XMLHttpRequest. */
export function isScripted({ actions }: Pick<TruthCase, "actions">): boolean {
  return actions.every(({ wait, via }) => wait !== undefined || via === undefined || via === "fetch" || via === "xhr");
}
