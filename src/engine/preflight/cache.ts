import type { Changes, PreflightCacheEntryView } from "../../trace/events.ts";
import type { Knobs } from "../model/knobs.ts";
import type { CacheAnswer, CacheInsert, CachePlace, CacheQuestion, PreflightCache } from "../model/preflight-cache.ts";

/** A method or a header name and the moment it expires, in milliseconds since the scenario's start. */
type Items = Map<string, number>;

/** The entries of the Standard that share origin, URL and credentials. */
interface CacheRecord extends CachePlace {
  readonly credentials: boolean;
  readonly methods: Items;
  readonly headers: Items;
  expires: number;
}

/** An empty one. */
export function newPreflightCache(): PreflightCache {
  return new Records();
}

class Records implements PreflightCache {
  /** By origin and URL. */
  readonly #records = new Map<string, readonly CacheRecord[]>();
  readonly #touched = new Set<CacheRecord>();
  readonly #dropped = new Set<CacheRecord>();

  lookup(question: CacheQuestion, knobs: Knobs): CacheAnswer {
    const ofUrl = this.#of(question);
    if (ofUrl.length === 0) return { hit: false, why: "no-entry" };
    const usable = ofUrl.filter((record) => servesCredentials(record, question.credentials, knobs));
    if (usable.length === 0) {
      this.#dropInsufficient(ofUrl, knobs);
      return { hit: false, why: "credentials" };
    }
    const fresh = usable.filter((record) => record.expires > question.now);
    if (fresh.length === 0) {
      this.#dropInsufficient(usable, knobs);
      return { hit: false, why: "expired", expires: Math.max(...usable.map((record) => record.expires)) };
    }
    let expires = Math.max(...fresh.map((record) => record.expires));
    if (needsMethodEntry(question, knobs)) {
      const until = matchMethod(fresh, question, knobs);
      if (until <= question.now) {
        this.#dropInsufficient(usable, knobs);
        return { hit: false, why: until === 0 ? "method" : "expired", expires: until === 0 ? expires : until };
      }
      expires = Math.min(expires, until);
    }
    for (const name of question.unsafeHeaders) {
      const until = matchHeader(fresh, name, question, knobs);
      if (until <= question.now) {
        this.#dropInsufficient(usable, knobs);
        return { hit: false, why: until === 0 ? "header" : "expired", expires: until === 0 ? expires : until };
      }
      expires = Math.min(expires, until);
    }
    return { hit: true, expires };
  }

  store(entry: CacheInsert, knobs: Knobs): void {
    if (knobs.cacheReplaces) this.clear(entry);
    const usable = this.#of(entry).filter((record) => servesCredentials(record, entry.credentials, knobs));
    const own = usable.find((record) => record.credentials === entry.credentials) ?? this.#create(entry);
    own.expires = Math.max(own.expires, entry.expires);
    const all = usable.includes(own) ? usable : [...usable, own];
    for (const name of entry.methods) refresh(all, own, "methods", name, entry.expires);
    for (const name of entry.headers) refresh(all, own, "headers", name, entry.expires);
    for (const record of all) this.#touched.add(record);
  }

  clear(place: CachePlace): number {
    const gone = this.#of(place);
    this.#drop(gone);
    return gone.length;
  }

  changes(now: number): Changes<PreflightCacheEntryView> {
    const changes = {
      set: [...this.#touched].map((record) => viewOf(record, now)),
      removed: [...this.#dropped].map((record) => viewOf(record, now)),
    };
    this.#touched.clear();
    this.#dropped.clear();
    return changes;
  }

  #of({ origin, url, owner }: CachePlace): readonly CacheRecord[] {
    return this.#records.get(keyOf({ origin, url }))?.filter((record) => record.owner === owner) ?? [];
  }

  #create({ origin, url, owner, credentials, expires }: CacheInsert): CacheRecord {
    const record = { origin, url, owner, credentials, methods: new Map(), headers: new Map(), expires };
    this.#records.set(keyOf(record), [...(this.#records.get(keyOf(record)) ?? []), record]);
    return record;
  }

  /** Records of one origin and URL. */
  #drop(gone: readonly CacheRecord[]): void {
    const [first] = gone;
    if (!first) return;
    this.#records.set(
      keyOf(first),
      (this.#records.get(keyOf(first)) ?? []).filter((record) => !gone.includes(record)),
    );
    for (const record of gone) {
      this.#touched.delete(record);
      this.#dropped.add(record);
    }
  }

  #dropInsufficient(records: readonly CacheRecord[], knobs: Knobs): void {
    if (knobs.cacheDropsInsufficient) this.#drop(records);
  }
}

/** No origin holds a space. */
const keyOf = ({ origin, url }: Omit<CachePlace, "owner">) => `${origin} ${url}`;

function viewOf({ origin, url, credentials, methods, headers, expires }: CacheRecord, now: number): PreflightCacheEntryView {
  return { origin, url, credentials, methods: liveNames(methods, now), headers: liveNames(headers, now), expires };
}

function servesCredentials(record: CacheRecord, credentials: boolean, knobs: Knobs): boolean {
  if (knobs.cacheCredentialsExact) return record.credentials === credentials;
  return record.credentials || !credentials;
}

function needsMethodEntry(question: CacheQuestion, knobs: Knobs): boolean {
  if (!question.methodSafelisted) return true;
  switch (knobs.cacheLooksUpSafelisted) {
    case "none":
      return false;
    case "head":
      return question.method === "HEAD";
    case "forced":
      return question.forced;
  }
}

/** When the longest-lived matching entry expires; 0: none matches. */
function matchMethod(records: readonly CacheRecord[], question: CacheQuestion, knobs: Knobs): number {
  let until = 0;
  for (const record of records) {
    const { methods } = record;
    until = Math.max(until, methods.get(question.method) ?? 0);
    if (starHits(record, question, knobs)) until = Math.max(until, methods.get("*") ?? 0);
  }
  return until;
}

function matchHeader(records: readonly CacheRecord[], name: string, question: CacheQuestion, knobs: Knobs): number {
  const coveredByStar = name !== "authorization" || knobs.cacheStarCoversAuthorization;
  let until = 0;
  for (const record of records) {
    const { headers } = record;
    until = Math.max(until, headers.get(name) ?? 0);
    if (coveredByStar && starHits(record, question, knobs)) until = Math.max(until, headers.get("*") ?? 0);
  }
  return until;
}

/**
 * NOTE: read literally, a `*` that was stored with credentials would match requests with credentials too. No engine does that
 * (w-pfcache-star-cred-literal), and it would let through what the preflight itself refuses.
 */
function starHits(record: CacheRecord, question: CacheQuestion, knobs: Knobs): boolean {
  switch (knobs.cacheStarHits) {
    case "asked-without-credentials":
      return !question.credentials;
    case "stored-without-credentials":
      return !record.credentials;
    case "never":
      return false;
  }
}

function refresh(
  all: readonly CacheRecord[],
  own: CacheRecord,
  kind: "methods" | "headers",
  name: string,
  expires: number,
): void {
  let known = false;
  for (const record of all) {
    if (!record[kind].has(name)) continue;
    known = true;
    record[kind].set(name, expires);
    record.expires = Math.max(record.expires, expires);
  }
  if (!known) own[kind].set(name, expires);
}

function liveNames(items: Items, now: number): readonly string[] {
  const names: string[] = [];
  for (const [name, expires] of items) if (expires > now) names.push(name);
  return names;
}
