import type { PlaygroundStore } from "../store/create-store.ts";
import { toldAnew } from "../store/told-anew.ts";
import { createDictionary } from "../words/dictionary.ts";
import type { Tag } from "../words/languages.ts";
import { languageKey, languageOf } from "./language.ts";
import { notesHere } from "./notes.ts";
import { partsAhead } from "./parts-ahead.ts";
import type { Speech } from "./Speaking.tsx";

/** Counts what was asked for: an answer that comes after a later question is dropped. */
let asked = 0;

/** Says everything in another language, in place: what has been done stays. Where it cannot be loaded, the page says so and stays as it is. */
export async function changeLanguage(tag: Tag, store: PlaygroundStore, speech: Speech): Promise<void> {
  const mine = ++asked;
  try {
    const dictionary = createDictionary(await languageOf(tag));
    await dictionary.load("frame", "trace", "scene");
    await partsAhead(store.getState(), dictionary);
    if (mine !== asked) return;
    remember(tag);
    speech.speak(dictionary);
    await tellAnew(store, speech);
  } catch (error) {
    if (mine === asked) store.getState().couldNot({ kind: "language" }, error, () => void changeLanguage(tag, store, speech));
  }
}

function remember(tag: Tag): void {
  try {
    notesHere()?.setItem(languageKey, tag);
  } catch {
    // Storage is full or denied: the choice holds until the page is left.
  }
}

/** What the library tells of the scenario on the screen. Where it does not come, what was told stays. */
async function tellAnew(store: PlaygroundStore, { load }: Speech): Promise<void> {
  const { from } = store.getState();
  if (from === null) return;
  const found = await load(from).catch(() => null);
  if (found && store.getState().from === from) store.setState((state) => toldAnew(state, found));
}
