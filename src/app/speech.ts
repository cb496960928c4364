import { createContext } from "react";
import type { Library } from "../content/entry.ts";
import type { PlaygroundStore } from "../store/create-store.ts";
import { toldAnew } from "../store/told-anew.ts";
import { createDictionary, type Dictionary } from "../words/dictionary.ts";
import type { Tag } from "../words/languages.ts";
import type { StorageLike } from "../works/storage.ts";
import { applyTo, languageKey, languageOf } from "./language.ts";
import { partsAhead } from "./parts-ahead.ts";

/** The language that the page speaks, which its reader may change. */
export interface Speech {
  readonly current: () => Dictionary;
  readonly subscribe: (listener: () => void) => () => void;
  /** Says everything in another language, in place: what has been done stays. Where it cannot be loaded, the page says so and stays as it is. */
  readonly choose: (tag: Tag) => Promise<void>;
}

/** Null: nobody can choose one here. */
export const SpeechContext = createContext<Speech | null>(null);

interface Needs {
  readonly store: PlaygroundStore;
  /** Where the choice is remembered; null: nowhere. */
  readonly notes: StorageLike | null;
  /** The page's address follows its language. */
  readonly onChosen: () => void;
  /** The words that the page speaks from now on; what is asked of the library is told in their language. */
  readonly speak: (dictionary: Dictionary) => void;
  readonly load: Library["load"];
}

/** `first`: with what the first screen says. */
export function createSpeech(first: Dictionary, { store, notes, onChosen, speak, load }: Needs): Speech {
  let spoken = first;
  /** Counts what was asked for: an answer that comes after a later question is dropped. */
  let asked = 0;
  const listeners = new Set<() => void>();
  const choose = async (tag: Tag): Promise<void> => {
    const mine = ++asked;
    try {
      const next = tag === first.language.tag ? first : createDictionary(await languageOf(tag));
      await next.load("frame", "trace", "scene");
      await partsAhead(store.getState(), next);
      if (mine !== asked) return;
      spoken = next;
    } catch (error) {
      if (mine === asked) store.getState().couldNot({ kind: "language" }, error, () => void choose(tag));
      return;
    }
    remember(notes, tag);
    speak(spoken);
    applyTo(document, spoken.language);
    onChosen();
    for (const listener of listeners) listener();
    await toldIn(store, load);
  };
  return {
    choose,
    current: () => spoken,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function remember(notes: StorageLike | null, tag: Tag): void {
  try {
    notes?.setItem(languageKey, tag);
  } catch {
    // Storage is full or denied: the choice holds until the page is left.
  }
}

/** What the library tells of the scenario on the screen. Where it does not come, what was told stays. */
async function toldIn(store: PlaygroundStore, load: Library["load"]): Promise<void> {
  const { from } = store.getState();
  if (from === null) return;
  const found = await load(from).catch(() => null);
  if (found && store.getState().from === from) store.setState((state) => toldAnew(state, found));
}
