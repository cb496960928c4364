import type { Locator, Page } from "@playwright/test";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

/** A computed style, of the element or of one of its pseudo-elements. */
const style = (locator: Locator, property: string, pseudo = "") =>
  locator.evaluate((element, [name, part]) => getComputedStyle(element, part || null).getPropertyValue(name), [
    property,
    pseudo,
  ] as const);

/** What a system colour is here. */
const system = (page: Page, name: string) =>
  page.evaluate((color) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.cssText = `forced-color-adjust: none; color: ${color}`;
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }, name);

/** Text, boxes, ways, messages and gates in the system's colours; what a gate decided is told by its form and its sign. */
async function expectPictureSeen(play: Playground, text: string): Promise<void> {
  const { picture } = play;
  const closed = picture.locator('[data-gate][data-state="closed"]').first();
  expect(await style(closed.locator("line").last(), "stroke")).toBe(text);
  await expect(closed.locator(":scope > g > circle + text")).toHaveText("✕");
  await expect(picture.locator('[data-gate]:not([data-state="closed"]) > g > circle + text')).toHaveCount(0);
  for (const letters of await picture.locator("svg text:visible").all())
    if ((await letters.textContent()) !== "✕") expect(await style(letters, "fill")).toBe(text);
  for (const box of await picture.locator("[data-kind] rect").all())
    expect([await style(box, "fill"), await style(box, "stroke")]).toContain(text);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`in forced colours (${colorScheme}) the picture, its scenes, which view is chosen, switches, the current step, ticks and arrow heads are seen`, async ({
    page,
    browserName,
  }, info) => {
    test.skip(browserName !== "chromium", "a stock Firefox ignores emulated media features");
    await page.emulateMedia({ colorScheme, forcedColors: "active" });
    const play = new Playground(page);
    await play.watch();
    const canvas = await system(page, "Canvas");
    const text = await system(page, "CanvasText");
    const highlight = await system(page, "Highlight");
    expect(new Set([canvas, text, highlight]).size).toBe(3);

    await test.step("watched", async () => {
      await expectPictureSeen(play, text);
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await play.expectScene(1);
      // Grounds and shadows are taken away there: the bar of a scene that is past has to differ from that of one to come.
      const bar = (scene: number) => style(play.scene(scene), "background-color", "::before");
      expect(await bar(1)).not.toBe(await bar(2));
      const ground = (name: string) => style(play.button(name), "background-color");
      expect(await ground("Watch")).toBe(highlight);
      expect(await ground("Workbench")).not.toBe(highlight);
      await info.attach("watched", { body: await page.screenshot(), contentType: "image/png" });
    });

    await test.step("in the Workbench", async () => {
      await play.workbench();
      await play.tab("Servers");
      await page.keyboard.press("Escape");
      await play.button("First").click();
      await play.button("Step").click();
      await play.button("Step").click();

      const track = play.inspector.locator("input[role=switch]:checked + span").first();
      expect(await style(track, "background-color")).toBe(highlight);
      expect(await style(track, "background-color", "::after")).not.toBe(highlight);
      const off = play.inspector.locator("input[role=switch]:not(:checked) + span").first();
      expect(await style(off, "background-color", "::after")).not.toBe(await style(off, "background-color"));

      const current = play.sequence.locator('[aria-current="step"]');
      expect(await style(current, "border-left-color")).toBe(highlight);
      expect(await style(current, "border-left-width")).toBe("6px");
      const arrow = play.sequence.locator("[data-way=right]").first();
      expect(await style(arrow, "background-color", "::after")).toBe(text);
      expect(await style(arrow, "clip-path", "::after")).toContain("polygon");

      const tick = play.timeline.locator('[data-kind="message"]').first();
      expect(await style(tick, "background-color")).toBe(text);

      await play.button("Last").click();
      await expectPictureSeen(play, text);

      await play.button("Share").focus();
      await page.keyboard.press("Shift+Tab");
      const ring = page.locator(":focus-visible");
      expect(await style(ring, "outline-style")).toBe("solid");
      expect(await style(ring, "outline-color")).not.toBe(canvas);
      await info.attach("in the Workbench", { body: await page.screenshot(), contentType: "image/png" });
    });
  });
}

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** Elements whose own text is cut: by a box that hides what does not fit, and without an ellipsis and a title that say it whole. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector("dialog[open]") ?? document.body;
    return [...root.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || !element.checkVisibility() || element.closest(".visually-hidden, option, datalist")) return [];
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const wide = overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1 && textOverflow !== "ellipsis";
      const high = overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1;
      // A box of a fixed height around it, which does not scroll.
      const box = element.closest("button, a, label, li");
      const out = box && box.getBoundingClientRect().bottom + 1 < element.getBoundingClientRect().bottom;
      return wide || high || out ? [`${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}”`] : [];
    });
  });

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("text with the spacing that readers may need is not cut, on the screen and in dialogs", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "the page's policy lets only the driver of Chromium add a style");
  const play = new Playground(page);
  await play.watch();
  const space = () =>
    page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, spacing);
  await space();
  expect(await style(play.title("First blocked request"), "letter-spacing")).not.toBe("normal");
  expect(await cut(page), "watched").toEqual([]);
  await play.button("Look inside").click();
  for (const sheet of ["Sequence", "This step", "Messages"]) {
    await play.inside.getByRole("tab", { name: sheet, exact: true }).click();
    expect(await cut(page), sheet).toEqual([]);
  }
  await play.workbench();
  for (const tab of ["Request", "Servers", "Browser", "Message"]) {
    await play.tab(tab);
    expect(await cut(page), tab).toEqual([]);
  }
  for (const dialog of ["Scenarios", "Compare", "Run it in this browser"]) {
    await play.button(dialog).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await cut(page), dialog).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

test("at 200 % and at 400 % nothing scrolls sideways", async ({ page }) => {
  const play = new Playground(page);
  for (const [zoom, width, height] of [
    ["200 %", 720, 450],
    ["400 %", 360, 225],
  ] as const) {
    await page.setViewportSize({ width, height });
    await play.watch();
    expect(await sideways(page), `${zoom}, watched`).toBe(0);
    await play.button("Look inside").click();
    for (const sheet of ["Sequence", "This step", "Messages"]) {
      await play.inside.getByRole("tab", { name: sheet, exact: true }).click();
      expect(await sideways(page), `${zoom}, ${sheet}`).toBe(0);
    }
    await play.workbench();
    for (const tab of ["Request", "Servers", "Browser", "Message"]) {
      await play.tab(tab);
      expect(await sideways(page), `${zoom}, ${tab}`).toBe(0);
    }
    await play.button("Scenarios").click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await sideways(page), `${zoom}, Scenarios`).toBe(0);
    expect(await page.getByRole("dialog").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThan(2);
  }
});
