import { describe, expect, it } from "vitest";
import { scenarioOf } from "../../../library/content.ts";
import { begin, keptIn, noticesOf } from "../world.ts";
import { onDemand, title, titled, titlesIn } from "./support.ts";

describe("while something else is being loaded", () => {
  it("the last asked for is shown, and no work is lost: back to my work, then a library entry", async () => {
    const slow = onDemand(({ title }) => title === "Theirs" || title === scenarioOf("null-origin").title);
    const world = begin({ kept: [titled("Theirs")], worldFor: slow.worldFor });
    await world.store.getState().open("#preflight-for-put", null);
    title(world, "Mine");
    const saved = world.store.getState().openSaved();
    const clicked = world.store.getState().openLibrary("null-origin");
    await slow.awaited(1);
    await slow.come();
    await Promise.all([saved, clicked]);
    expect(world.store.getState()).toMatchObject({ from: "null-origin", workId: null, changed: false });
    expect(world.here()).toEqual({ hash: "#null-origin", workId: null });
    expect(titlesIn(world)).toEqual(["Mine", "Theirs"]);
    expect(world.store.getState().works.map(({ title }) => title)).toEqual(["Mine", "Theirs"]);
  });

  it("edits are kept in the work that was edited, and the address is of what is on the screen", async () => {
    const slow = onDemand((scenario) => scenario.title === scenarioOf("null-origin").title);
    const world = begin({ worldFor: slow.worldFor });
    title(world, "Before");
    const clicked = world.store.getState().openLibrary("null-origin");
    await slow.awaited(1);
    title(world, "Meanwhile");
    const mine = world.here();
    expect(mine).toEqual({ hash: "", workId: world.store.getState().workId });
    await slow.come();
    await clicked;
    expect(world.store.getState()).toMatchObject({ from: "null-origin", changed: false, workId: null });
    expect(world.store.getState().scenario).toEqual(scenarioOf("null-origin"));
    expect(world.here()).toEqual({ hash: "#null-origin", workId: null });
    expect(keptIn(world)).toMatchObject([{ id: mine.workId, scenario: { title: "Meanwhile" }, from: "first-blocked-request" }]);
    await world.settle();
    expect(titlesIn(world)).toEqual(["Meanwhile"]);
  });

  it("back to what still stands there cancels it, and changes nothing", async () => {
    const slow = onDemand((scenario) => scenario.title === scenarioOf("null-origin").title);
    const world = begin({ worldFor: slow.worldFor });
    title(world, "Mine");
    const { workId, history } = world.store.getState();
    const clicked = world.store.getState().openLibrary("null-origin");
    await slow.awaited(1);
    await world.store.getState().open("", workId);
    await slow.come();
    await clicked;
    expect(world.store.getState().history).toBe(history);
    expect(noticesOf(world)).toEqual([]);
  });

  it("the library's entry that stands there still, clicked again, has the address too", async () => {
    const slow = onDemand((scenario) => scenario.title === scenarioOf("null-origin").title);
    const world = begin({ worldFor: slow.worldFor });
    await world.store.getState().openLibrary("same-origin");
    const clicked = world.store.getState().openLibrary("null-origin");
    await slow.awaited(1);
    await world.store.getState().openLibrary("same-origin");
    await slow.come();
    await clicked;
    expect(world.store.getState().from).toBe("same-origin");
    expect(world.here().hash).toBe("#same-origin");
  });
});
