import type {
  BrowserStateEvent,
  Changes,
  CookieView,
  HttpCacheEntryView,
  PreflightCacheEntryView,
  Trace,
  TraceEvent,
} from "./events.ts";
import { indexOf } from "./trace-index.ts";

/** What the browser keeps between requests. Of what has expired only permissions are still listed, until the next one is given. */
export interface Kept {
  readonly cookies: readonly CookieView[];
  readonly preflightCache: readonly PreflightCacheEntryView[];
  readonly httpCache: readonly HttpCacheEntryView[];
}

/** No two cookies of a jar have the same. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model */
function cookieKey({ name, domain, path, partition = "" }: CookieView): string {
  return [partition, domain, path, name].join("\n");
}

function preflightCacheKey({ origin, url, credentials }: PreflightCacheEntryView): string {
  return [origin, url, credentials].join("\n");
}

export function httpCacheKey({ method, url, partition, apart, vary }: HttpCacheEntryView): string {
  return [method, url, partition, apart, ...vary.flat()].join("\n");
}

/** Follows the changes, event after event. Changed in place, because a jar may hold thousands of cookies and change as often. */
export class Keeping {
  readonly #cookies = new Map<string, CookieView>();
  readonly #permissions = new Map<string, PreflightCacheEntryView>();
  readonly #responses = new Map<string, HttpCacheEntryView>();

  /** `now`: milliseconds since the scenario's start. */
  take({ cookies, preflightCache, httpCache }: Omit<BrowserStateEvent, "action">, now: number): void {
    if (cookies) change(this.#cookies, cookies, cookieKey);
    if (httpCache) change(this.#responses, httpCache, httpCacheKey);
    if (!preflightCache) return;
    change(this.#permissions, preflightCache, preflightCacheKey);
    for (const [key, { expires }] of this.#permissions) if (expires <= now) this.#permissions.delete(key);
  }

  kept(now: number): Kept {
    const cookies = [...this.#cookies.values()].filter(({ expires }) => expires === null || expires > now);
    return { cookies, preflightCache: [...this.#permissions.values()], httpCache: [...this.#responses.values()] };
  }
}

function change<T>(all: Map<string, T>, { set, removed }: Changes<T>, keyOf: (item: T) => string): void {
  for (const item of removed) all.delete(keyOf(item));
  for (const item of set) all.set(keyOf(item), item);
}

/** How far the changes of a trace have been followed, and what was told last: the same question gets the very same object. */
interface Memory {
  readonly keeping: Keeping;
  /** How many of the trace's changes have been taken. */
  taken: number;
  now: number;
  kept: Kept;
}

const memories = new WeakMap<Trace, Memory>();

/**
 * What the browser keeps after the first `cursor` events of a trace. Costs what has changed since it was last asked;
 * after a step back, what has changed since the beginning.
 */
export function keptAt(trace: Trace, cursor: number): Kept {
  const { changes, before } = indexOf(trace);
  const count = before(changes, cursor);
  const now = nowAt(trace, cursor);
  const known = memories.get(trace);
  if (known && known.taken === count && known.now === now) return known.kept;
  const memory = known && known.taken <= count ? known : { keeping: new Keeping(), taken: 0 };
  for (const position of changes.slice(memory.taken, count)) {
    memory.keeping.take(trace.events[position] as BrowserStateEvent, nowAt(trace, position));
  }
  const kept = memory.keeping.kept(now);
  memories.set(trace, { keeping: memory.keeping, taken: count, now, kept });
  return kept;
}

/** The scenario's clock, in milliseconds. */
function nowAt(trace: Trace, cursor: number): number {
  const { actions, before } = indexOf(trace);
  const begun: TraceEvent | undefined = trace.events[actions[before(actions, cursor) - 1] ?? -1];
  return begun?.type === "action" ? begun.now : 0;
}
