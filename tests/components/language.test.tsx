import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { App } from "../../src/app/App.tsx";
import { applyTo, languageKey } from "../../src/app/language.ts";
import { Speaking } from "../../src/app/Speaking.tsx";
import { themeFrom } from "../../src/app/theme.ts";
import { loadScenario } from "../../src/content/loader.ts";
import { createDictionary } from "../../src/words/dictionary.ts";
import { en } from "../../src/words/en/index.ts";
import { begin, storageOver } from "../unit/store/world.ts";

afterEach(() => {
  document.documentElement.lang = "";
  localStorage.removeItem(languageKey);
});

/** The page in English, with the choice of a language, as show.tsx puts it together. */
async function open() {
  const world = begin();
  const notes = storageOver(world.stored);
  let spoken = en;
  const dictionary = createDictionary(en);
  await dictionary.load("frame", "trace", "scene");
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  render(
    <Speaking
      first={dictionary}
      load={(id) => loadScenario(id, spoken)}
      onSpeak={({ language }) => {
        spoken = language;
        applyTo(document, language);
      }}
    >
      <App store={world.store} theme={themeFrom(notes)} />
    </Speaking>,
  );
  return { ...world, user };
}

const inFrench = async ({ user }: Awaited<ReturnType<typeof open>>) => {
  await user.selectOptions(await screen.findByRole("combobox", { name: "Language" }), "Français");
  await screen.findByRole("combobox", { name: "Langue" });
};

test("in another language the buttons, the verdict and the page itself speak it, and the choice is remembered", async () => {
  const play = await open();
  expect(await screen.findByRole("button", { name: "Workbench" })).toBeDefined();
  await inFrench(play);
  expect(await screen.findByRole("button", { name: "Atelier" })).toBeDefined();
  expect(screen.queryByRole("button", { name: "Workbench" })).toBeNull();
  expect(await screen.findByRole("button", { name: "Partager" })).toBeDefined();
  const readouts = await screen.findByRole("region", { name: "Bilan" });
  expect(within(readouts).getByRole("status").textContent).toBe("✕ Bloqué");
  expect(document.documentElement.lang).toBe("fr");
  expect(localStorage.getItem(languageKey)).toBe("fr");
});

test("what is not told in that language yet is in English, and said to be", async () => {
  const play = await open();
  expect(screen.queryByText(/Ce texte est en anglais\./u)).toBeNull();
  await inFrench(play);
  const title = await screen.findByRole("heading", { level: 2, name: play.store.getState().scenario.title });
  expect((await screen.findAllByText(/Ce texte est en anglais\./u)).length).toBeGreaterThan(0);
  expect(title.getAttribute("lang")).toBe("en");
});

test("what was done stays done: it can be taken back, by key too", async () => {
  const play = await open();
  await play.user.click(await screen.findByRole("button", { name: "Workbench" }));
  play.store.getState().edit({ type: "set", path: ["actions", 0, "method"], value: "PUT" });
  await waitFor(() => expect(play.store.getState().history.past.length).toBe(1));
  const { cursor, trace } = play.store.getState();
  await inFrench(play);
  expect(play.store.getState().trace).toBe(trace);
  expect(play.store.getState().cursor).toBe(cursor);
  const undo = await screen.findByRole("button", { name: "Annuler" });
  expect(undo.getAttribute("aria-disabled")).toBe("false");
  await play.user.click(await screen.findByRole("heading", { level: 1 }));
  await play.user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(play.store.getState().history.past.length).toBe(0));
  expect(await screen.findByText("Annulé : la requête 1.")).toBeDefined();
});

test("and back again", async () => {
  const play = await open();
  await inFrench(play);
  await play.user.selectOptions(await screen.findByRole("combobox", { name: "Langue" }), "English");
  expect(await screen.findByRole("button", { name: "Workbench" })).toBeDefined();
  expect(document.documentElement.lang).toBe("en");
  expect(screen.queryByText(/en anglais/u)).toBeNull();
});
