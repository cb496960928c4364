import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { DictionaryContext } from "../views/ui/use-words.ts";
import { createDictionary } from "../words/dictionary.ts";
import { App } from "./App.tsx";
import { onCaughtError } from "./caught-errors.ts";
import { applyTo, languageFrom } from "./language.ts";
import { libraryIn } from "./library.ts";
import { startPlayground } from "./start.ts";

/** Puts the page into its place. Not to be awaited at the top level of a module: the words import modules of its file, and would wait for it. */
export async function show(place: HTMLElement): Promise<void> {
  const language = await languageFrom(location.search);
  const { store, theme, ready } = startPlayground(await libraryIn(language));
  const dictionary = createDictionary(language);
  applyTo(document, language);
  // The first words are on their way already: index.html names their files (scripts/vite/first-words.ts).
  await Promise.all([dictionary.load("frame", "trace", "scene"), ready]);
  // As a transition the first rendering is done in slices, between which a slow phone can answer its reader.
  startTransition(() =>
    createRoot(place, { onCaughtError }).render(
      <StrictMode>
        <DictionaryContext value={dictionary}>
          <App store={store} theme={theme} />
        </DictionaryContext>
      </StrictMode>,
    ),
  );
}
