import type { Locator, Page } from "@playwright/test";
import { encodeLink } from "../../src/scenario/link.ts";
import { firstDanger } from "../dangerous-text.ts";
import { everyText, marker } from "./support/every-text.ts";
import { linkTo } from "./support/links.ts";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { forgiveAnswers } from "./support/wire.ts";

/** Remembers every text that comes into the page, and every attribute that is shown or read out, from its beginning. */
function watchTexts(): void {
  const shown = new Set<string>();
  Object.assign(window, { shownTexts: shown });
  const read = ["title", "alt", "placeholder", "label"];
  const see = (text: string | null) => text !== null && /[^ -~]|\[U\+/u.test(text) && shown.add(text);
  const look = (node: Node) => {
    // A field holds its text as it is: there is a line beside it.
    if (node instanceof Text) return void (node.parentElement?.closest("textarea, script, style") || see(node.data));
    if (!(node instanceof Element)) return;
    for (const { name, value } of node.attributes) if (read.includes(name) || name.startsWith("aria-")) see(value);
    if (node instanceof HTMLOptionElement) see(node.getAttribute("value"));
    for (const child of node.childNodes) look(child);
  };
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "childList") addedNodes.forEach(look);
      else look(target);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

const texts = (page: Page) => page.evaluate(() => [...(window as unknown as { shownTexts: Set<string> }).shownTexts]);

/** Opens whatever can be opened below `root`, until nothing closed is left. Whether a press hits it is not the question here. */
const openAll = (root: Locator) =>
  root.evaluate(async (element) => {
    const next = () => element.querySelector<HTMLElement>("details:not([open]) > summary, [aria-expanded=false]");
    for (let most = 60; most > 0 && next(); most--) {
      next()?.click();
      await new Promise(requestAnimationFrame);
    }
  });

test("no text of a scenario, in any of its fields, brings a character into the page that deceives", {
  tag: "@endurance",
}, async ({ page, complaints }) => {
  test.setTimeout(90_000);
  await page.addInitScript(watchTexts);
  const link = await encodeLink(everyText(), { stop: null, tab: null });
  const play = new Playground(page);
  await play.open(link);
  await expect(page).toHaveTitle(/\[U\+202E\]evil\[U\+200B U\+2066 U\+00AD U\+0007\]/u);

  for (const action of [0, 1, 2]) {
    await play.sequence.getByRole("combobox", { name: "Request shown" }).selectOption({ index: action });
    await play.tab("Message");
    const sides = play.inspector.getByRole("tablist", { name: "Side" });
    for (const side of ["Request", "Response"]) await sides.getByRole("tab", { name: side }).click();
  }
  await play.stepThrough();
  await play.tab("Servers");
  for (const server of await play.inspector.getByRole("radiogroup", { name: "Server" }).getByRole("radio").all()) {
    await server.check({ force: true });
    await openAll(play.inspector);
  }
  await play.tab("Browser");
  await openAll(play.inspector);
  await play.tab("Request");
  const requests = play.inspector.locator("[data-cell=toggle]");
  for (let i = 0; i < (await requests.count()); i++) {
    if ((await requests.nth(i).getAttribute("aria-expanded")) === "false") await requests.nth(i).click();
    await openAll(play.inspector.getByRole("tabpanel").last());
    for (const part of ["Code", "Who adds what"]) await play.inspector.getByRole("tab", { name: part }).click();
  }
  for (const browser of ["Firefox", "Safari"]) await play.console.getByRole("radio", { name: browser }).check();
  await play.button("Compare").click();
  await expect(page.getByRole("dialog").getByRole("table")).toBeVisible();
  await page.keyboard.press("Escape");
  await play.button("Run it in this browser").click();
  await expect(page.getByText("This scenario cannot be run here.")).toBeVisible();
  await page.keyboard.press("Escape");
  await play.button("Scenarios").click();
  await play.library.getByRole("searchbox").pressSequentially("q");
  await page.keyboard.press("Escape");
  await page.goto(`./#no-such-${encodeURIComponent(marker)}`);

  const seen = await texts(page);
  const bad = seen.flatMap((text) => {
    // The picture's own sign in front of what it says is held to it by a space that does not break.
    const danger = firstDanger(text.replaceAll(/\r?\n|\t/gu, "").replace(/^(?:[→·✓✕–⚑?!◐■]\u00a0)/u, ""));
    return danger === null ? [] : [`${danger} in ${JSON.stringify(text)}`];
  });
  expect(bad).toEqual([]);
  // They were there to be seen.
  expect(seen.filter((text) => text.includes("U+202E")).length).toBeGreaterThan(50);
  forgiveAnswers(complaints);
});

test("a word as long as a page is broken, and moves nothing aside", async ({ page }) => {
  const word = (length: number) => "W".repeat(length);
  const link = await linkTo({
    version: 2,
    title: word(200),
    note: word(1000),
    browser: { cookies: [{ url: "https://api.example/", line: `${word(60)}=${word(900)}` }] },
    pages: [{ id: "page", name: word(200), url: "https://page.example/" }],
    hosts: [
      {
        ...{
          id: "api",
          name: word(200),
          origins: ["https://api.example", `https://${"a".repeat(60)}.${"b".repeat(60)}.example`],
        },
        layers: [
          { kind: "cors", style: "headers", actual: [["Access-Control-Allow-Origin", `https://${word(300)}`]] },
          { kind: "handler", routes: [{ body: word(3000), effect: word(200), headers: [[word(200), word(2000)]] }] },
        ],
      },
    ],
    actions: [
      { kind: "fetch", page: "page", url: `https://api.example/${word(1500)}` },
      { kind: "client", client: word(200), url: `https://api.example/${word(500)}` },
    ],
  });
  const play = new Playground(page);
  await play.open(link);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const tab of ["Request", "Servers", "Browser", "Message"]) {
      await play.tab(tab);
      for (const part of [
        page.locator("html"),
        page.locator("#story-title"),
        play.sequence,
        play.inspector,
        play.thisStep,
        play.readouts,
      ])
        expect(await part.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
    }
  }
});
