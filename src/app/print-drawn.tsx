import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { LibraryScenario } from "../content/entry.ts";
import { original } from "../content/told-in.ts";
import type { Scenario } from "../scenario/schema.ts";
import { createOpened } from "../store/create-opened.ts";
import { StoreContext } from "../store/hooks.ts";
import { createPlayer } from "../store/player.ts";
import { PlayerContext } from "../views/picture/player.ts";
import { SiteRoot } from "../views/ui/site.ts";
import { DictionaryContext } from "../views/ui/use-words.ts";
import type { Dictionary } from "../words/dictionary.ts";
import { frames } from "./frames.ts";
import { atRest } from "./learn/at-rest.ts";
import { makeOpening } from "./make-opening.ts";
import { nothingMore, nowhere } from "./on-paper.ts";

/** A page of the course as the build writes it. It is learnt in the app. */
export interface PrintedPage {
  readonly id: string;
  /** From the site's root to it. */
  readonly at: string;
  readonly title: string;
  readonly description: string;
  /** What stands in its `<main>`. `root`: from the page to the site's root. */
  readonly html: (root: string) => string;
  /** As a scenario's (print.tsx). */
  readonly card: () => string;
}

/** Renders what stands around a scenario's picture. `run`: whether what came of it is shown. */
export async function drawn(
  dictionary: Dictionary,
  scenario: Scenario,
  { id, title, run }: { readonly id: string; readonly title: string; readonly run: boolean },
): Promise<(root: string, shown: ReactNode) => string> {
  const standing: LibraryScenario = {
    entry: { id, title, question: "", told: original.tag },
    ...{ scenario, opens: null, prose: [], tries: [], goals: [], neighbours: { previous: null, next: null } },
  };
  const { trace } = await makeOpening(standing);
  const { store } = createOpened(standing, { trace: run ? trace : atRest(trace) }, { address: nowhere }, nothingMore);
  if (!run) store.setState({ cursor: 0 });
  const player = createPlayer(store, frames, () => 0);
  return (root, shown) =>
    renderToStaticMarkup(
      <DictionaryContext value={dictionary}>
        <SiteRoot value={root}>
          <StoreContext value={store}>
            <PlayerContext value={player}>{shown}</PlayerContext>
          </StoreContext>
        </SiteRoot>
      </DictionaryContext>,
    );
}
