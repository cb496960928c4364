import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { onCaughtError } from "./app/caught-errors.ts";
import { applyTo, languageFrom } from "./app/language.ts";
import { startPlayground } from "./app/start.ts";
import { DictionaryContext } from "./views/ui/use-words.ts";
import { createDictionary } from "./words/dictionary.ts";
import "./app/theme.css";

/** Not awaited at the top level of this module: the words import modules of its file, and would wait for it to end. */
async function show(place: HTMLElement): Promise<void> {
  const { store, theme, ready } = startPlayground();
  const language = await languageFrom(location.search);
  const dictionary = createDictionary(language);
  applyTo(document, language);
  // The first words are on their way already: index.html names their files (scripts/vite/first-words.ts).
  await Promise.all([dictionary.load("frame", "trace"), ready]);
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

const root = document.getElementById("root");
if (root) void show(root);
