import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { wantsMore, whenIntended } from "../../../src/app/intent.ts";

const page = document.documentElement;
let place: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = `<div id="root"><main><button type="button">Play</button></main></div>`;
  place = document.getElementById("root") ?? document.body;
});
afterEach(() => {
  delete page.dataset["opening"];
  delete page.dataset["root"];
  history.replaceState(null, "", "#");
});

describe("somebody is about to use the page", () => {
  test.each([
    ["pointermove", false],
    ["focusin", false],
    ["scroll", false],
    ["hashchange", false],
    ["pointerdown", true],
    ["keydown", true],
    // A reader's own program clicks without a pointer.
    ["click", true],
    ["change", true],
  ])("%s", (type, pressed) => {
    const then = vi.fn();
    whenIntended(then);
    expect(then).not.toHaveBeenCalled();
    for (let times = 0; times < 2; times += 1) place.querySelector("button")?.dispatchEvent(new Event(type, { bubbles: true }));
    expect(then.mock.calls).toEqual([[pressed]]);
  });
});

describe("the page is more than its HTML without anybody's doing", () => {
  test("not where its own scenario is asked for", async () => {
    expect(await wantsMore(place)).toBe(false);
  });
  test("where the address asks for a step, or another scenario", async () => {
    history.replaceState(null, "", "#step=1.outcome");
    expect(await wantsMore(place)).toBe(true);
  });
  test("where the reader's own work or another language is asked for", async () => {
    page.dataset["opening"] = "other";
    expect(await wantsMore(place)).toBe(true);
  });
  test("where there is no HTML", async () => {
    place.replaceChildren();
    expect(await wantsMore(place)).toBe(true);
  });
  test("at the root, where this browser has kept works", async () => {
    page.dataset["root"] = "";
    vi.stubGlobal("indexedDB", { databases: async () => [{ name: "preflight" }] });
    expect(await wantsMore(place)).toBe(true);
    vi.stubGlobal("indexedDB", { databases: async () => [] });
    expect(await wantsMore(place)).toBe(false);
    vi.unstubAllGlobals();
  });
});
