import { renderToStaticMarkup, renderToString } from "react-dom/server";
import type { CatalogueEntry } from "../content/entry.ts";
import { loadCatalogue, loadScenario } from "../content/loader.ts";
import { original } from "../content/told-in.ts";
import { createOpened } from "../store/create-opened.ts";
import { StoreContext } from "../store/hooks.ts";
import { createPlayer } from "../store/player.ts";
import { wordsOfCaption } from "../views/picture/caption.ts";
import { PlayerContext } from "../views/picture/player.ts";
import { ShareCard } from "../views/picture/ShareCard.tsx";
import { OnPaper } from "../views/ui/paper.ts";
import { SiteRoot } from "../views/ui/site.ts";
import { DictionaryContext } from "../views/ui/use-words.ts";
import { createDictionary, type Dictionary } from "../words/dictionary.ts";
import { en } from "../words/en/index.ts";
import { App } from "./App.tsx";
import { frames } from "./frames.ts";
import { makeOpening } from "./make-opening.ts";
import { nothingMore, nowhere } from "./on-paper.ts";
import { leaksOf, type Opening } from "./opening.ts";
import { partsAhead } from "./parts-ahead.ts";
import type { Theme } from "./theme.ts";

export { printChallenges } from "./print-challenges.tsx";
export { printLessons } from "./print-lessons.tsx";

/** A page of the library as the build writes it. */
export interface Printed {
  readonly id: string;
  /** For the window. */
  readonly title: string;
  readonly description: string;
  readonly opening: Opening;
  /** The whole screen. `root`: from the page to the site's root, such as `../../`. */
  readonly html: (root: string) => string;
  /** What is shown beside a link to it, as SVG that still needs the page's styles. */
  readonly card: () => string;
}

/** Nobody has chosen, and the styles ask the system. */
const anyTheme: Theme = { current: () => "light", toggle: () => {}, subscribe: () => () => {} };

/** Every scenario of the library, in the order of reading, as it is seen before any script runs. */
export async function printLibrary(): Promise<readonly Printed[]> {
  const dictionary = createDictionary(en);
  await dictionary.load("frame", "trace", "scene");
  const { entries } = await loadCatalogue(original);
  const printed: Printed[] = [];
  for (const entry of entries) printed.push(await print(entry, dictionary));
  return printed;
}

async function print({ id }: CatalogueEntry, dictionary: Dictionary): Promise<Printed> {
  const scenario = await loadScenario(id, original);
  if (!scenario) throw new Error(`The library lists ${id} and does not have it.`);
  const opening = await makeOpening(scenario);
  const { store } = createOpened(scenario, { trace: opening.trace, leaks: leaksOf(opening) }, { address: nowhere }, nothingMore);
  await partsAhead(store.getState(), dictionary);
  const { page } = dictionary.of("frame");
  const words = { scene: dictionary.of("scene"), trace: dictionary.of("trace") };
  const player = createPlayer(store, frames, (moment) => wordsOfCaption(words, store.getState(), moment));
  return {
    id,
    title: page.title(scenario.entry.title),
    description: scenario.entry.question,
    opening,
    html: (root) =>
      renderToString(
        <DictionaryContext value={dictionary}>
          <SiteRoot value={root}>
            <OnPaper value={true}>
              <App store={store} theme={anyTheme} />
            </OnPaper>
          </SiteRoot>
        </DictionaryContext>,
      ),
    card: () =>
      renderToStaticMarkup(
        <DictionaryContext value={dictionary}>
          <StoreContext value={store}>
            <PlayerContext value={player}>
              <ShareCard title={scenario.entry.title} question={scenario.entry.question} />
            </PlayerContext>
          </StoreContext>
        </DictionaryContext>,
      ),
  };
}
