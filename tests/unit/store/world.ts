import { expect } from "vitest";
import { later } from "../../../src/app/later.ts";
import { first } from "../../../src/content/first.ts";
import { loadScenario } from "../../../src/content/loader.ts";
import { original } from "../../../src/content/told-in.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import type { Carrier } from "../../../src/run/run.ts";
import type { LinkView } from "../../../src/scenario/link.ts";
import { createStore, type PlaygroundStore } from "../../../src/store/create-store.ts";
import type { Dependencies, MadeLink, Notice, Opens } from "../../../src/store/state.ts";
import { memoryCarrier } from "../../../src/transport/memory.ts";
import { memoryWorks } from "../../../src/works/memory.ts";
import type { Channel } from "../../../src/works/saved-works.ts";
import type { StorageLike, WorkStorage } from "../../../src/works/storage.ts";
import { decodeBody, encodeBody, headOf, type Kept, newestFirst, type Work } from "../../../src/works/work.ts";

export interface World {
  readonly store: PlaygroundStore;
  /** What localStorage holds. */
  readonly stored: Map<string, string>;
  /** What is kept. */
  readonly kept: Map<string, Kept>;
  /** The hash in the address bar, and how it came there. */
  readonly address: string[];
  /** Where the page was to stand when it was loaded anew. */
  readonly reloads: readonly LinkView[];
  /** The entry of the browser's history that the page stands at. */
  readonly here: () => Entry;
  readonly copied: string[];
  /** The pause that the store waits for is over. */
  readonly settle: () => Promise<void>;
}

/** What the browser gives back when the page is reloaded or gone back to. */
export interface Entry {
  readonly hash: string;
  readonly workId: string | null;
}

export interface Given {
  /** What was kept before, the newest first. */
  readonly kept?: readonly Work[] | Map<string, Kept>;
  readonly storage?: WorkStorage;
  /** What localStorage held before. */
  readonly stored?: Map<string, string>;
  readonly notes?: StorageLike | null;
  readonly channel?: Channel | null;
  readonly clipboard?: Dependencies["clipboard"];
  readonly connect?: Dependencies["connect"];
  readonly worldFor?: Dependencies["worldFor"];
  readonly eraser?: Dependencies["eraser"];
  /** Without one time stands still: every run is over in its first slice. */
  readonly clock?: Dependencies["clock"];
}

/** No two stores of a test give the same, as no two tabs do. */
let ids = 0;
/** Later at every look. */
let time = 1000;

/** A store in a world of its own: nothing is loaded, waited for, or kept outside. */
export function begin({
  kept: before = [],
  storage,
  stored = new Map<string, string>(),
  notes,
  channel,
  clipboard,
  connect,
  worldFor,
  eraser,
  clock,
}: Given = {}): World {
  const kept = before instanceof Map ? before : shelved(before);
  const address: string[] = [];
  const reloads: LinkView[] = [];
  const copied: string[] = [];
  let entry: Entry = { hash: "", workId: null };
  let pending = (): void => {};
  let due: (() => void) | null = null;
  const store = createStore({
    storage: Promise.resolve(storage ?? memoryWorks(kept, "IndexedDB")),
    notes: notes === undefined ? storageOver(stored) : notes,
    channel: channel ?? null,
    timer: {
      now: () => ++time,
      after: (_milliseconds, task) => {
        due = task;
        return () => {
          due = null;
        };
      },
    },
    onFirstKept: () => {},
    address: {
      withHash: (hash) => `https://preflight.example/${hash}`,
      replace: (hash, workId) => {
        address.push(`replace ${hash}`);
        entry = { hash, workId };
      },
      push: (hash) => {
        address.push(`push ${hash}`);
        entry = { hash, workId: null };
      },
      reload: (view) => void reloads.push(view),
    },
    later,
    library: { opening: first, first: first.entry.id, load: (id) => loadScenario(id, original) },
    clipboard: clipboard ?? (async (text) => void copied.push(text)),
    connect: connect ?? (async () => memoryCarrier),
    worldFor: worldFor ?? (() => publicSuffixList),
    newId: () => `work-${++ids}`,
    eraser: eraser ?? (async () => async () => ({ settings: 0, files: 0, workers: 0 })),
    clock: clock ?? { now: () => 0, pause: async () => {} },
    debounce: (_milliseconds, task) => () => {
      pending = task;
    },
  });
  const settle = async () => {
    pending();
    due?.();
    await idle();
  };
  return { store, stored, kept, address, reloads, here: () => entry, copied, settle };
}

/** Everything that was started has ended; our stand-ins answer at once. */
export async function idle(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** The prose has come: it is loaded after the scenario itself stands. */
export async function storyOf({ store }: World): Promise<void> {
  await expect.poll(() => store.getState().prose).not.toBeNull();
}

/** The page is loaded anew, over the same storage and at the same address. */
export async function reload({ store, stored, kept, here }: World): Promise<World> {
  store.getState().keep();
  const { hash, workId } = here();
  const world = begin({ stored, kept });
  await world.store.getState().open(hash, workId);
  await idle();
  return world;
}

/** The newest first. */
export function keptIn({ kept }: Pick<World, "kept">): readonly Work[] {
  return newestFirst([...kept.values()].map(({ head }) => head)).flatMap(({ id }) => {
    const decoded = decodeBody(id, kept.get(id)?.body);
    return decoded.ok ? [decoded.work] : [];
  });
}

/** As storage holds them. */
function shelved(works: readonly Work[]): Map<string, Kept> {
  return new Map(works.map((work, i) => [work.id, { head: headOf(work, 1, 999 - i), body: encodeBody(work) }]));
}

export function storageOver(stored: Map<string, string>): StorageLike {
  return {
    get length() {
      return stored.size;
    },
    key: (index) => [...stored.keys()][index] ?? null,
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => void stored.set(key, value),
    removeItem: (key) => void stored.delete(key),
  };
}

/** The last outcome of the run on the screen, in one word: `cors 200`, `ACAO_MISSING`. */
export function verdictOf({ store }: World): string {
  const outcome = store.getState().trace.outcomes.at(-1);
  if (!outcome) return "none";
  if (outcome.kind === "error") return outcome.failure.code;
  return outcome.kind === "response" ? `${outcome.responseType} ${outcome.status}` : "client";
}

export function noticesOf({ store }: World): readonly Notice[] {
  return store.getState().notices.map(({ notice }) => notice);
}

/** What Share makes; where it makes none, the test fails. */
export async function linkOf({ store }: World, opens?: Opens): Promise<Extract<MadeLink, { kind: "made" }>> {
  const made = await store.getState().makeLink(opens);
  if (made.kind !== "made") throw new Error(`There is no link: ${made.kind}`);
  return made;
}

/** Adds the header that fixes the first scenario. */
export function allow({ store }: World, origin = "https://shop.example", burst?: string): void {
  const path = ["hosts", 0, "layers", 0, "actual"];
  store.getState().edit({ type: "set", path, value: [["Access-Control-Allow-Origin", origin]] }, burst);
}

/** A carrier that breaks at its `nth` message, counted from 1, with `error`. */
export function breaking(nth: number, error: Error): Carrier {
  let count = 0;
  return {
    carry: async (request, deliver) => {
      count += 1;
      if (count >= nth) throw error;
      return deliver(request);
    },
  };
}
