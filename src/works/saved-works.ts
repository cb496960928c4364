import { noteLast } from "./last.ts";
import { type Left, leave, leftoverKeys, takeBack } from "./leftovers.ts";
import type { Timer } from "./saver.ts";
import type { StorageLike, Trouble, WorkStorage } from "./storage.ts";
import type { takeIn } from "./take-in.ts";
import {
  decodeBody,
  decodeHead,
  encodeBody,
  type Head,
  headOf,
  type Kept,
  newestFirst,
  sameScenario,
  type Work,
} from "./work.ts";

/** What the saved works say by themselves. */
export type News =
  /** The list is another one now. */
  | { readonly kind: "listed" }
  /** Another tab has changed the work. `copy`: under which id this tab's own changes are kept now; null: it has none. */
  | { readonly kind: "changed-elsewhere"; readonly id: string; readonly copy: string | null }
  | { readonly kind: "trouble"; readonly reason: Trouble }
  /** What was kept before has not come: its place did not open in time. */
  | { readonly kind: "works-late" }
  /** So many cannot be read. */
  | { readonly kind: "unreadable"; readonly count: number };

/** What one tab tells the others: news only, the revision in storage is what counts. */
export interface Channel {
  readonly post: (message: unknown) => void;
  readonly listen: (listener: (message: unknown) => void) => void;
}

export interface Surroundings {
  /** Loads what brings over the works that a page without a database has left. */
  readonly takeIn: () => Promise<typeof takeIn>;
  readonly storage: Promise<WorkStorage>;
  /** For what must be read before the first paint, and for what a page leaves behind. */
  readonly notes: StorageLike | null;
  readonly channel: Channel | null;
  readonly now: Timer["now"];
  /** A text that no other work, and no other tab, has. */
  readonly newId: () => string;
  /** Something is kept for the first time by this tab. */
  readonly onFirst: () => void;
}

/** A work, and the revision that it was read at. */
export interface OpenedWork {
  readonly work: Work;
  readonly head: Head;
}

/** The reader's works, as one tab knows them: what storage holds, and what is on its way there. */
export interface SavedWorks {
  /** Storage has been looked at once. */
  readonly listed: Promise<void>;
  /** The newest first. */
  readonly list: () => readonly Head[];
  /** Null: there is none. */
  readonly read: (id: string) => Promise<OpenedWork | "unreadable" | "newer" | null>;
  /** It is on the screen now: what is kept of it from now on goes on from here. */
  readonly opened: (work: OpenedWork) => void;
  /** To be saved at the next `save`. */
  readonly keep: (work: Work) => void;
  /** To be removed at the next `save`. What another tab has made of it since stays. */
  readonly remove: (id: string) => void;
  /** Saves what is to be saved. */
  readonly save: () => Promise<void>;
  /** The page may be gone the next moment: what is not safe yet is noted where that takes no time. */
  readonly note: () => void;
  /** Reads the list again. */
  readonly refresh: () => Promise<void>;
  /** The list was changed in storage: it is read again, and the other tabs are told. */
  readonly announce: () => Promise<void>;
  /** Knows nothing of a work any more; null: of any. */
  readonly forget: (id: string | null) => void;
}

export function createSavedWorks(surroundings: Surroundings, onNews: (news: News) => void): SavedWorks {
  const { storage, notes, channel, now, newId, onFirst } = surroundings;
  const tab = newId();
  /** What storage held when this tab last read or wrote it. */
  const known = new Map<string, OpenedWork>();
  /** What is on its way; null: to be removed. */
  const unsaved = new Map<string, Work | null>();
  let listed = new Map<string, Head>();
  let first = true;

  /** Whether another tab has gone on with a work that this one knows. */
  const compare = (head: Head) => {
    const mine = known.get(head.id);
    if (mine && head.revision > mine.head.revision) onNews({ kind: "changed-elsewhere", id: head.id, copy: null });
  };

  const refresh = async () => {
    try {
      const heads = await (await storage).heads();
      listed = new Map(heads.map((head) => [head.id, head]));
      heads.forEach(compare);
      onNews({ kind: "listed" });
    } catch {
      onNews({ kind: "trouble", reason: "unavailable" });
    }
  };

  /** Where it cannot be done now, the next page does it. */
  const takeOver = async (into: WorkStorage): Promise<number> => {
    if (!notes || leftoverKeys(notes, into.place).length === 0) return 0;
    return (await surroundings.takeIn())(notes, into, surroundings);
  };

  const listing = (async () => {
    const into = await storage;
    const unreadable = await takeOver(into).catch(() => 0);
    await refresh();
    if (unreadable > 0) onNews({ kind: "unreadable", count: unreadable });
    if (into.missing === "late") onNews({ kind: "works-late" });
    else if (into.missing) onNews({ kind: "trouble", reason: into.missing });
  })();

  channel?.listen((message) => {
    const head = decodeHead(message);
    if (!head) {
      void refresh();
      return;
    }
    listed.set(head.id, head);
    compare(head);
    onNews({ kind: "listed" });
  });

  /** Whether it differs from what storage holds in more than the way it is looked at. */
  const isChange = (work: Work): boolean => {
    const before = known.get(work.id);
    return !before || !sameScenario(before.work.scenario, work.scenario);
  };
  const nextHead = (work: Work): Head => {
    const before = known.get(work.id)?.head;
    return before && !isChange(work) ? before : headOf(work, (before?.revision ?? 0) + 1, now());
  };
  const leftOf = (work: Work): Left => ({
    kept: { head: nextHead(work), body: encodeBody(work) },
    base: known.get(work.id)?.head.revision ?? null,
  });

  const safe = (work: Work, head: Head) => {
    known.set(work.id, { work, head });
    listed.set(work.id, head);
    if (unsaved.get(work.id) === work) unsaved.delete(work.id);
    if (!unsaved.has(work.id)) takeBack(notes, tab, work.id);
  };

  /** Another tab was there. Whether there is something to be saved still. */
  const meet = (work: Work, theirs: Kept | null): boolean => {
    const { id } = work;
    const change = isChange(work);
    const decoded = theirs && decodeBody(id, theirs.body);
    if (theirs && decoded?.ok && sameScenario(decoded.work.scenario, work.scenario)) {
      safe(work, theirs.head);
      return false;
    }
    if (!change) {
      // Looked at here, changed or removed there.
      if (unsaved.get(id) === work) unsaved.delete(id);
      if (theirs) onNews({ kind: "changed-elsewhere", id, copy: null });
      // An edit may have come meanwhile.
      return unsaved.has(id);
    }
    known.delete(id);
    // Removed there: what was changed here since is a work of its own, under its old name.
    if (!theirs) return true;
    const copy = newId();
    unsaved.set(copy, { ...(unsaved.get(id) ?? work), id: copy });
    unsaved.delete(id);
    takeBack(notes, tab, id);
    onNews({ kind: "changed-elsewhere", id, copy });
    return false;
  };

  const saveOne = async (id: string): Promise<boolean> => {
    const into = await storage;
    const work = unsaved.get(id);
    if (work === undefined) return false;
    if (work === null) {
      const before = known.get(id);
      if (before && (await into.remove(id, before.head.revision))) channel?.post(null);
      known.delete(id);
      listed.delete(id);
      takeBack(notes, tab, id);
      if (unsaved.get(id) === null) unsaved.delete(id);
      return unsaved.has(id);
    }
    const left = leftOf(work);
    const { head } = left.kept;
    const news = isChange(work);
    const result = await into.put(left.kept, left.base);
    if (result.ok) {
      safe(work, head);
      if (news) channel?.post(head);
      if (first && into.place === "memory") onNews({ kind: "trouble", reason: "unavailable" });
      else if (first) onFirst();
      first = false;
      return false;
    }
    if (result.reason === "changed") return meet(work, result.theirs);
    // It stays to be saved, at the next edit; noted, it is safe until then.
    if (!leave(notes, tab, left) || result.reason === "too-many") onNews({ kind: "trouble", reason: result.reason });
    return false;
  };

  const saveAll = async () => {
    const tried = new Set<string>();
    for (const untried = () => [...unsaved.keys()].find((id) => !tried.has(id)); ; ) {
      const id = untried();
      if (id === undefined) break;
      tried.add(id);
      while (await saveOne(id));
    }
    onNews({ kind: "listed" });
  };
  /** One after the other: two saves that begin at the same revision would take each other for another tab. */
  let tail: Promise<void> = Promise.resolve();

  return {
    listed: listing,
    list: () => {
      const mine = [...unsaved].flatMap(([id, work]) => (work ? [[id, nextHead(work)] as const] : []));
      const heads = new Map([...listed, ...mine]);
      for (const [id, work] of unsaved) if (work === null) heads.delete(id);
      return newestFirst(heads.values());
    },
    read: async (id) => {
      const waiting = unsaved.get(id);
      if (waiting) return { work: waiting, head: known.get(id)?.head ?? headOf(waiting, 0, now()) };
      const kept = await (await storage).read(id).catch(() => null);
      if (!kept) return null;
      if (kept.head.state !== "good") return kept.head.state;
      const decoded = decodeBody(id, kept.body);
      return decoded.ok ? { work: decoded.work, head: kept.head } : decoded.state;
    },
    opened: ({ work, head }) => {
      noteLast(notes, work.id);
      // This tab may have saved it since it was read: what is known then is newer.
      if (!unsaved.has(work.id) && head.revision > 0 && head.revision >= (known.get(work.id)?.head.revision ?? 0)) {
        known.set(work.id, { work, head });
      }
    },
    keep: (work) => {
      noteLast(notes, work.id);
      const before = known.get(work.id);
      const waiting = unsaved.get(work.id);
      if (before && waiting === undefined && sameView(before.work, work)) return;
      unsaved.set(work.id, work);
    },
    remove: (id) => {
      if (known.has(id) || unsaved.has(id)) unsaved.set(id, null);
    },
    save: () => {
      const saved = tail.then(saveAll);
      tail = saved.catch(() => {});
      return saved;
    },
    note: () => {
      for (const work of unsaved.values()) if (work && isChange(work)) leave(notes, tab, leftOf(work));
    },
    refresh,
    announce: async () => {
      channel?.post(null);
      await refresh();
    },
    forget: (id) => {
      for (const map of [known, unsaved, listed]) {
        if (id === null) map.clear();
        else map.delete(id);
      }
    },
  };
}

function sameView(a: Work, b: Work): boolean {
  return a.scenario === b.scenario && a.stop === b.stop && a.tab === b.tab && a.from === b.from;
}
