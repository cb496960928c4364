import type { Saved, StorageLike, Work } from "../scenario/autosave.ts";
import { decodeWorks, dropWork, encodeWorks, keepWork, type Loaded, loadWorks, mostWorks } from "../scenario/autosave.ts";
import { equalJson } from "../scenario/equal.ts";
import type { Scenario } from "../scenario/schema.ts";

/** The reader's works: those that storage holds, and those that it would not take, which last as long as the page. */
export interface Shelf {
  /** The newest first. */
  readonly look: () => { readonly loaded: Loaded; readonly works: readonly Work[] };
  /** A work has come from the shelf to the screen: what is kept of it from now on continues this state. */
  readonly took: (work: Work) => void;
  /** `id`: under which it is kept. Another one where another tab has gone on with the same work: both states stay. */
  readonly keep: (work: Work) => { readonly saved: Saved; readonly id: string };
  /** What another tab has made of it since stays. */
  readonly drop: (id: string) => void;
}

export function createShelf(storage: StorageLike | null, newId: () => string): Shelf {
  /** What storage held when this tab last took or kept it. Where it holds something else now, another tab was there. */
  const known = new Map<string, Scenario>();
  let refused: readonly Work[] = [];

  const without = (works: readonly Work[], gone: string) => works.filter(({ id }) => id !== gone);
  const stored = (wanted: string) => loadWorks(storage).works.find(({ id }) => id === wanted);
  const isKnown = ({ id, scenario }: Work) => equalJson(scenario, known.get(id));

  const put = (work: Work) => {
    const saved = keepWork(storage, work);
    refused = saved.ok ? without(refused, work.id) : [work, ...without(refused, work.id)].slice(0, mostWorks);
    if (saved.ok) known.set(work.id, asStored(work).scenario);
    return { saved, id: work.id };
  };

  return {
    look: () => {
      const loaded = loadWorks(storage);
      const rest = loaded.works.filter(({ id }) => !refused.some((work) => work.id === id));
      return { loaded, works: [...refused, ...rest].slice(0, mostWorks) };
    },
    took: (work) => {
      if (!refused.includes(work)) known.set(work.id, work.scenario);
    },
    keep: (work) => {
      const theirs = stored(work.id);
      if (!theirs || isKnown(theirs)) return put(work);
      // Nothing was changed here: only looked at, while it was changed there.
      if (isKnown(asStored(work))) return { saved: { ok: true }, id: work.id };
      refused = without(refused, work.id);
      return put({ ...work, id: newId() });
    },
    drop: (id) => {
      const theirs = stored(id);
      if (theirs && isKnown(theirs)) dropWork(storage, id);
      refused = without(refused, id);
      known.delete(id);
    },
  };
}

/** A work as it comes back from storage. */
function asStored(work: Work): Work {
  return decodeWorks(encodeWorks([work])).works[0] ?? work;
}
