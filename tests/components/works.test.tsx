import { waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { keptIn } from "../unit/store/world.ts";
import type { Playground } from "./support/playground.ts";
import { open } from "./support/render.tsx";

const titles = ({ world }: Playground) =>
  keptIn(world)
    .map(({ scenario }) => scenario.title)
    .sort();

/** The list, with one work in it that is called “Mine”. */
async function mine(): Promise<readonly [Playground, HTMLElement]> {
  const play = await open();
  await play.allowTheShop();
  await play.user.click(await within(document.body).findByRole("button", { name: "Rename" }));
  await play.write(within(document.body).getByRole("textbox", { name: "Title" }), "Mine");
  await play.user.keyboard("{Enter}");
  await play.world.settle();
  expect(titles(play)).toEqual(["Mine"]);
  const dialog = await play.opened("My works", "My works");
  await within(dialog).findByText("GET https://api.weather.example/today");
  return [play, dialog];
}

test("a work is duplicated, deleted and put back", async () => {
  const [play, dialog] = await mine();
  await play.press("Duplicate “Mine”", dialog);
  await within(dialog).findByRole("button", { name: /^Mine \(copy\)/u });
  await play.press("Delete “Mine (copy)”", dialog);
  await within(dialog).findByText("“Mine (copy)” was deleted.");
  await waitFor(() => expect(titles(play)).toEqual(["Mine"]));
  await waitFor(() => expect(document.activeElement).toBe(play.button("Undo", dialog)));
  await play.user.keyboard("{Enter}");
  await waitFor(() => expect(titles(play)).toEqual(["Mine", "Mine (copy)"]));
  await play.user.click(await within(dialog).findByRole("button", { name: /^Mine \(copy\)/u }));
  await play.found("Mine (copy)");
});

test("all works are saved as a file, erased, and imported again; what is no work is named", async () => {
  const [play, dialog] = await mine();
  const saved = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:none");
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  await play.press("Save all as a file", dialog);
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  const file = await new Response(saved.mock.lastCall?.[0] as Blob).text();
  vi.restoreAllMocks();
  expect(file).toContain('"preflight":"works"');

  await play.press("Erase everything on this machine …", dialog);
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Keep everything"));
  await play.press("Erase it all", dialog);
  await within(dialog).findByText(/^Erased: 1 work, /u);
  expect(titles(play)).toEqual([]);

  await play.user.upload(within(dialog).getByLabelText("Files to import"), [
    new File(["{"], "broken.json", { type: "application/json" }),
    new File([file], "works.json", { type: "application/json" }),
  ]);
  expect(await within(dialog).findByText(/^1 work imported\. 1 thing could not be taken in:/u)).toBeDefined();
  expect(within(dialog).getByText(/^broken\.json: it is no JSON\./u)).toBeDefined();
  await waitFor(() => expect(titles(play)).toEqual(["Mine"]));
});

test("choosing another browser makes no work, and stands in the address", async () => {
  const play = await open("#preflight-for-put");
  await play.choose(within(document.body).getAllByRole("combobox", { name: "Browser" })[0]!, "Firefox");
  await play.world.settle();
  expect(play.world.here().hash).toBe("#preflight-for-put&browser=firefox");
  expect(within(document.body).queryByRole("button", { name: "Reset" })).toBeNull();
  expect(titles(play)).toEqual([]);
});
