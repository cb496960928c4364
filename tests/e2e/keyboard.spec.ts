import type { Locator, Page } from "@playwright/test";
import { limits } from "../../src/scenario/limits.ts";
import { linkTo } from "./support/links.ts";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

/** Whether the focus can be seen on it. In the page. */
const hasRing = (element: Element): boolean => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
};

/** What it is, so that it is known again. In the page. */
const nameOf = (element: Element): string =>
  `${element.localName} ${element.getAttribute("aria-label") ?? element.textContent ?? ""}`;

/** Presses Tab until the control has the focus, and sees to it that the focus can be seen. For what is near. */
async function tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 120 && !(await isFocused()); presses++) await target.page().keyboard.press(key);
  await expect(target).toBeFocused();
  expect(await target.evaluate(hasRing), "the focus can be seen").toBe(true);
}

/** The stops of Tab, once around the page, and whether the focus can be seen at each. */
async function walk(page: Page): Promise<ReadonlyMap<string, boolean>> {
  await page.evaluate(() => Object.assign(window, { walked: new WeakSet() }));
  const look = `(() => {
    const element = document.activeElement;
    if (window.walked.has(element)) return null;
    window.walked.add(element);
    return [(${String(nameOf)})(element), (${String(hasRing)})(element)];
  })()`;
  const stops: [string, boolean][] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate<[string, boolean] | null>(look);
    if (stop === null) return new Map(stops);
    stops.push(stop);
  }
}

/** Tab stops there, and the focus is seen. It is there now. */
async function reach(stops: ReadonlyMap<string, boolean>, target: Locator): Promise<void> {
  const name = await target.evaluate(nameOf);
  expect([...stops.keys()]).toContain(name);
  expect(stops.get(name), `the focus can be seen on ${name}`).toBe(true);
  await target.focus();
}

test("the whole first story without a mouse", async ({ page }) => {
  test.slow();
  const play = new Playground(page);
  const { keyboard } = page;
  await play.watch();

  await test.step("play, pause, and go on from scene to scene", async () => {
    await tabTo(play.toggle);
    await keyboard.press("Enter");
    await expect(play.toggle).toHaveAccessibleName("Pause");
    await keyboard.press("End");
    await expect(play.verdict).toHaveText("✕ Blocked");
    await expect(play.toggle).toHaveAccessibleName("Play again");
    await keyboard.press("Space");
    await expect(play.toggle).toHaveAccessibleName("Pause");
    await keyboard.press("Space");
    await expect(play.toggle).toHaveAccessibleName("Play");
    await expect(play.toggle).toBeFocused();
    await keyboard.press("Home");
    await play.expectScene(0);
    for (const scene of [1, 2]) {
      await keyboard.press("ArrowRight");
      await play.expectScene(scene);
    }
    await keyboard.press("ArrowLeft");
    await play.expectScene(1);
  });

  await test.step("the scenes are one stop of Tab", async () => {
    await tabTo(play.scene(1), "Shift+Tab");
    await keyboard.press("Shift+Tab");
    await expect(play.scenes.locator(":focus")).toHaveCount(0);
    // Before them may stand the choice of browsers, which has End for itself.
    await play.toggle.focus();
    await keyboard.press("End");
    await expect(play.verdict).toHaveText("✕ Blocked");
  });

  await test.step("look inside by a key and by its button, from sheet to sheet, and out again", async () => {
    await keyboard.press("i");
    await expect(play.inside).toBeVisible();
    await keyboard.press("i");
    await expect(play.inside).toBeHidden();
    await tabTo(play.button("Look inside"), "Shift+Tab");
    await keyboard.press("Enter");
    await tabTo(play.inside.getByRole("tab", { name: "Sequence" }));
    await keyboard.press("ArrowRight");
    await expect(play.inside.getByRole("tab", { name: "This step" })).toBeFocused();
    await expect(play.thisStep).toBeVisible();
    await tabTo(play.inside.getByRole("button", { name: "Close" }), "Shift+Tab");
    await keyboard.press("Enter");
    await expect(play.inside).toBeHidden();
  });

  await test.step("to the Workbench, and step by step", async () => {
    await tabTo(play.button("Workbench"), "Shift+Tab");
    await keyboard.press("Enter");
    await expect(play.button("Workbench")).toBeFocused();
    await expect(play.inspector).toBeVisible();
    await keyboard.press("Home");
    await play.expectStep(0);
    await keyboard.press("Shift+ArrowRight");
    await play.expectStep(1);
    await keyboard.press("Shift+ArrowRight");
    await play.expectStep(2);
    await keyboard.press("Shift+ArrowLeft");
    await play.expectStep(1);
    await keyboard.press("End");
    await expect(play.verdict).toHaveText("✕ Blocked");
  });

  const stops = await walk(page);

  await test.step("tabs move by arrows", async () => {
    const tab = (name: string) => play.inspector.getByRole("tab", { name });
    await reach(stops, tab("Servers"));
    await keyboard.press("ArrowRight");
    await expect(tab("Browser")).toBeFocused();
    await expect(tab("Browser")).toHaveAttribute("aria-selected", "true");
    await keyboard.press("ArrowLeft");
    await expect(tab("Servers")).toBeFocused();
    await keyboard.press("Home");
    await expect(tab("Request")).toHaveAttribute("aria-selected", "true");
  });

  await test.step("a part of the picture opens what can be changed of it", async () => {
    await reach(stops, play.picture.getByRole("button", { name: "The browser" }));
    await keyboard.press("Enter");
    await expect(play.inspector.getByRole("tab", { name: "Browser" })).toHaveAttribute("aria-selected", "true");
  });

  await test.step("share", async () => {
    await reach(stops, play.button("Share"));
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Share" });
    await tabTo(dialog.getByRole("button", { name: "Copy link" }));
    await keyboard.press("Enter");
    await expect(dialog).toContainText(/Copied|copy it by hand/);
    await keyboard.press("Escape");
    await expect(play.button("Share")).toBeFocused();
  });

  await test.step("the slider is a slider", async () => {
    await reach(stops, play.slider);
    const { last } = await play.stop();
    await keyboard.press("ArrowLeft");
    await play.expectStep(last - 1);
    await expect(play.slider).toHaveAttribute("aria-valuetext", new RegExp(`^Step ${last - 1} of ${last}: .+`));
    await keyboard.press("End");
    await play.expectStep(last);
  });

  await test.step("add the header; the field that came has the focus", async () => {
    await play.inspector.getByRole("tab", { name: "Browser" }).focus();
    await keyboard.press("ArrowLeft");
    const offer = play.inspector.getByRole("button", { name: "Add Access-Control-Allow-Origin: https://shop.example" }).first();
    await reach(stops, offer);
    await keyboard.press("Enter");
    await expect(play.inspector.getByRole("combobox", { name: "Access-Control-Allow-Origin value" })).toBeFocused();
    await expect(play.verdict).toHaveText("✓ Allowed");
  });

  await test.step("undo and redo by key, even from within a field", async () => {
    await keyboard.press("Control+z");
    await expect(play.verdict).toHaveText("✕ Blocked");
    await keyboard.press("Control+Shift+z");
    await expect(play.verdict).toHaveText("✓ Allowed");
  });

  await test.step("the library opens, closes and gives the focus back; it is searched, and left for a scenario", async () => {
    await reach(stops, play.button("Scenarios"));
    await keyboard.press("Enter");
    await expect(play.library).toBeVisible();
    await keyboard.press("Escape");
    await expect(play.library).toBeHidden();
    await expect(play.button("Scenarios")).toBeFocused();
    await keyboard.press("Enter");
    await tabTo(play.library.getByRole("searchbox"));
    await keyboard.type("null origin");
    await tabTo(play.library.getByRole("link", { name: "The origin called null" }));
    await keyboard.press("Enter");
    await expect(play.title("The origin called null")).toBeVisible();
  });
});

test("every row of a long table of headers is reached by Tab, and by Shift+Tab from behind", async ({ page }) => {
  test.slow();
  const play = new Playground(page);
  const names = Array.from({ length: limits.headersPerList }, (_, i) => `x-${i}`);
  await play.open(
    await linkTo({
      ...{ version: 2, title: "Many headers", pages: [{ id: "page", url: "https://a.example/" }] },
      hosts: [
        {
          ...{ id: "b", origins: ["https://b.example"] },
          layers: [
            { kind: "cors", style: "headers", actual: names.map((name): [string, string] => [name, "1"]) },
            { kind: "handler", routes: [{ body: "{}" }] },
          ],
        },
      ],
      actions: [{ kind: "fetch", page: "page", url: "https://b.example/" }],
    }),
  );
  await expect(play.title("Many headers")).toBeVisible();
  await play.tab("Servers");
  const table = play.inspector.getByRole("group", { name: "On every other response" });
  await table.getByRole("combobox", { name: "Header 1 name", exact: true }).focus();
  expect(await table.getByRole("listitem").count(), "not all of them are in the document").toBeLessThan(names.length);

  /** The controls on the way from one that has the focus, by their labels. */
  const walk = async (key: "Tab" | "Shift+Tab", presses: number): Promise<string[]> => {
    const labels = await page.evaluateHandle(() => {
      const labels: string[] = [];
      document.addEventListener("focusin", ({ target }) => labels.push((target as Element).getAttribute("aria-label") ?? ""));
      return labels;
    });
    for (let press = 0; press < presses; press++) await page.keyboard.press(key);
    return labels.jsonValue();
  };
  const controls = names.flatMap((name, i) => [`Header ${i + 1} name`, `${name} value`, `Remove ${name}`]);
  expect(await walk("Tab", controls.length - 1)).toEqual(controls.slice(1));
  await table.getByRole("button", { name: /^Add / }).first().focus();
  expect(await walk("Shift+Tab", 30)).toEqual(controls.toReversed().slice(0, 30));
});
