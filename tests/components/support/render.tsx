import { render as renderInto, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { App } from "../../../src/app/App.tsx";
import { keepFocus } from "../../../src/app/keep-focus.ts";
import { themeFrom } from "../../../src/app/theme.ts";
import { StoreContext } from "../../../src/store/hooks.ts";
import { InEnglish } from "../../english.tsx";
import { begin, type Given, idle, storageOver, type World } from "../../unit/store/world.ts";
import { Playground } from "./playground.ts";

// As start.ts does, once for the document.
keepFocus(document);

/** Shows a view on a store. All that views take from around them is given here, and nowhere else in these tests. */
export function render(view: ReactNode, { store }: Pick<World, "store">): void {
  renderInto(
    <InEnglish>
      <StoreContext value={store}>{view}</StoreContext>
    </InEnglish>,
  );
}

/** The whole page over this world, in the Workbench, where all of its parts are, with what is loaded after the first paint. */
export async function show(world: World, mode: "watch" | "workbench" = "workbench"): Promise<Playground> {
  renderInto(
    <InEnglish>
      <App store={world.store} theme={themeFrom(storageOver(world.stored))} />
    </InEnglish>,
  );
  await screen.findByRole("region", { name: /^(?:Picture|Drawing)$/u });
  if (mode === "workbench") {
    await userEvent.click(screen.getByRole("button", { name: "Workbench" }));
    for (const name of ["Inspector", "Sequence", "This step", "Timeline"]) await screen.findByRole("region", { name });
  }
  return new Playground(world);
}

/** The page as somebody opens it who follows a link: `hash` is what stands in the address. The world around it is made of fakes. */
export async function open(hash = "", given: Given = {}): Promise<Playground> {
  const world = begin(given);
  await world.store.getState().open(hash, null);
  await idle();
  return show(world);
}
