import { PartMissing, type WhyMissing } from "./missing.ts";

/** What the server says when it is asked which version it has. */
export type ServerVersion = "unreachable" | "same" | "newer";

/** What a page gives to the loader. */
export interface Surroundings {
  /** Whether a file came with the page itself. */
  readonly has: (url: string) => boolean;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Resolves once the style sheet applies; after a rejection it can be tried again. */
  readonly addStyle: (url: string) => Promise<void>;
  readonly askServer: () => Promise<ServerVersion>;
}

/** `files`: addresses of the part's script, of the scripts that it shares with others, and of its styles. */
export type LoadPart = <T>(start: () => Promise<T>, files: readonly string[]) => Promise<T>;

/** How long a server may take before it begins to answer, in milliseconds. */
const patience = 20_000;

/**
 * Brings all the files of a part before the browser is asked to import it: an import that fails is never tried again by Firefox for as
 * long as the page lives, nor is any other part that shares the file. What was fetched the import finds in the cache (the service
 * worker's, or HTTP's). Rejects with PartMissing; the next call tries again, past every cache.
 */
export function partLoader({ has, fetch, addStyle, askServer }: Surroundings): LoadPart {
  /** What has come, or is on its way. */
  const brought = new Map<string, Promise<void>>();
  /** A cache may hold the failure itself: a 404 can be kept like any answer. */
  const failed = new Set<string>();

  const bring = (url: string): Promise<void> => {
    const coming = brought.get(url) ?? (has(url) ? Promise.resolve() : fetched(url));
    brought.set(url, coming);
    return coming;
  };

  const fetched = async (url: string) => {
    try {
      const trouble = await fetchWhole(fetch, url, failed.has(url) ? "reload" : "default");
      if (trouble) throw new PartMissing(await causeOf(trouble, askServer));
      if (isStyle(url)) await addStyle(url);
    } catch (cause) {
      failed.add(url);
      brought.delete(url);
      throw cause instanceof PartMissing ? cause : new PartMissing("blocked", { cause });
    }
  };

  return async (start, files) => {
    await Promise.all(files.map(bring));
    try {
      return await start();
    } catch (cause) {
      throw new PartMissing("stuck", { cause });
    }
  };
}

const isStyle = (url: string) => /\.css(?:\?|$)/u.test(url);

/** `not-there`: so the server says, or it answers with a page where a file was asked for. */
type Trouble = "no-answer" | "not-there" | "refused";

async function fetchWhole(fetch: Surroundings["fetch"], url: string, cache: RequestCache): Promise<Trouble | null> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), patience);
  try {
    const response = await fetch(url, { cache, credentials: "same-origin", signal: control.signal });
    clearTimeout(timer);
    // To its end: only a whole answer is kept.
    await response.arrayBuffer();
    if (response.status === 404 || response.status === 410) return "not-there";
    if (!response.ok) return "refused";
    return /html/iu.test(response.headers.get("content-type") ?? "") ? "not-there" : null;
  } catch {
    return "no-answer";
  } finally {
    clearTimeout(timer);
  }
}

async function causeOf(trouble: Trouble, askServer: Surroundings["askServer"]): Promise<WhyMissing> {
  if (trouble === "refused") return "blocked";
  const version = await askServer();
  if (version === "unreachable") return "offline";
  return version === "newer" ? "newer-version" : "blocked";
}
