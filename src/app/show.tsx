import { StrictMode, startTransition, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { SiteRoot } from "../views/ui/site.ts";
import { createDictionary, type Dictionary } from "../words/dictionary.ts";
import { siteRoot } from "../worker/page/site-root.ts";
import { App } from "./App.tsx";
import { addressedHere, addressFor, hashHere } from "./address.ts";
import { onCaughtError } from "./caught-errors.ts";
import { applyTo, languageAt, languageOf, readerHere } from "./language.ts";
import { libraryIn } from "./library.ts";
import type { NewerVersion } from "./newer-version.ts";
import { openingIn } from "./opening.ts";
import { partsAhead } from "./parts-ahead.ts";
import { Speaking } from "./Speaking.tsx";
import { startPlayground } from "./start.ts";

interface Beginning {
  /** It is there, and answers. */
  readonly onShown: () => void;
  /** Whether somebody has pressed something already; null: nobody has done anything. */
  readonly pressed: boolean | null;
  readonly newer: NewerVersion;
}

/**
 * Puts the page into its place: over what the site's own HTML shows there already. Not to be awaited at the top level of a module: the
 * words import modules of its file, and would wait for it.
 */
export async function show(place: HTMLElement, { onShown, pressed, newer }: Beginning): Promise<void> {
  const asked = languageOf(languageAt(addressedHere(), readerHere()));
  const [language, opening] = await Promise.all([asked, openingIn(document) ?? madeHere()]);
  // From here on addresses name the language that the page is in (address.ts).
  applyTo(document, language);
  let spoken = language;
  const library = await libraryIn(() => spoken, opening);
  const { store, theme, ready, happened } = startPlayground(library, opening);
  const dictionary = createDictionary(language);
  await Promise.all([dictionary.load("frame", "trace", "scene"), ready]);
  await partsAhead(store.getState(), dictionary);
  const onSpeak = (next: Dictionary) => {
    spoken = next.language;
    applyTo(document, spoken);
    history.replaceState(history.state, "", addressFor(hashHere()));
  };
  const shown = () => {
    onShown();
    if (pressed !== null) happened(pressed);
    newer.tell(() => store.getState().notify({ kind: "newer-version" }));
  };
  // As a transition the first rendering is done in slices, between which a slow phone can answer its reader.
  startTransition(() =>
    createRoot(place, { onCaughtError }).render(
      <StrictMode>
        <Speaking first={dictionary} load={library.load} onSpeak={onSpeak}>
          <SiteRoot value={siteRoot().href}>
            <App store={store} theme={theme} />
          </SiteRoot>
          <Shown then={shown} />
        </Speaking>
      </StrictMode>,
    ),
  );
}

/** Development has no pages but its own. */
const madeHere = async () => (await import("./make-opening.ts")).makeOpening();

/** Behind everything: once it has its effect, all others have theirs, and keys are heard. */
function Shown({ then }: { readonly then: () => void }) {
  useEffect(then, [then]);
  return null;
}
