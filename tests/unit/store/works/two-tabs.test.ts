import { describe, expect, it } from "vitest";
import { first } from "../../../../src/content/first.ts";
import { begin, type Given, idle, noticesOf, reload, storyOf } from "../world.ts";
import { screen, title, titlesIn, work } from "./support.ts";

describe("two tabs", () => {
  const twoTabs = (kept: Given["kept"] = []) => {
    const one = begin({ kept });
    const other = begin({ kept: one.kept, stored: one.stored });
    return { one, other };
  };

  it("keep their works side by side", async () => {
    const { one, other } = twoTabs();
    title(one, "One");
    title(other, "Other");
    await one.settle();
    await other.settle();
    title(one, "One, later");
    await one.settle();
    expect(titlesIn(one)).toEqual(["One, later", "Other"]);
    await other.store.getState().lookAgain();
    await other.store.getState().openSaved();
    expect(screen(other)).toBe("One, later");
  });

  it("that show the same work: a look at it does not take back what the other tab has changed", async () => {
    const { one, other } = twoTabs([work]);
    await one.store.getState().open("", null);
    await other.store.getState().open("", null);
    title(other, "Changed there");
    await other.settle();
    one.store.getState().seek(1);
    one.store.getState().keep();
    await idle();
    expect(titlesIn(one)).toEqual(["Changed there"]);
  });

  it("that change the same work: the second is told, and both states stay, each in its tab after a reload", async () => {
    const { one, other } = twoTabs([work]);
    await one.store.getState().open("", null);
    await other.store.getState().open("", null);
    title(one, "One");
    await one.settle();
    title(other, "Other");
    await other.settle();
    expect(noticesOf(one)).not.toContainEqual(expect.objectContaining({ kind: "changed-elsewhere" }));
    const copy = other.store.getState().workId;
    expect(noticesOf(other)).toContainEqual({ kind: "changed-elsewhere", id: "mine", copy, left: false });
    expect(other.here()).toEqual({ hash: "", workId: copy });
    title(one, "One, later");
    await one.settle();
    title(other, "Other, later");
    await other.settle();
    expect(titlesIn(one)).toEqual(["Other, later", "One, later"]);
    expect(screen(await reload(one))).toBe("One, later");
    expect(screen(await reload(other))).toBe("Other, later");
  });

  it("that show the same work: changes taken back in one do not take away those of the other", async () => {
    const mine = { ...work, scenario: { ...first.scenario, title: "Mine" }, from: "first-blocked-request" };
    const { one, other } = twoTabs([mine]);
    await one.store.getState().open("", null);
    await other.store.getState().open("", null);
    await storyOf(one);
    title(other, "Changed there");
    await other.settle();
    one.store.getState().reset();
    await one.settle();
    expect(titlesIn(one)).toEqual(["Changed there"]);
  });

  it("that change a work which one of them leaves at once: it is told all the same, and both states stay", async () => {
    const { one, other } = twoTabs([work]);
    await one.store.getState().open("", null);
    await other.store.getState().open("", null);
    title(one, "One");
    await one.settle();
    title(other, "Other");
    await other.store.getState().openLibrary("preflight-for-put");
    await idle();
    expect(noticesOf(other)).toContainEqual(expect.objectContaining({ kind: "changed-elsewhere", id: "mine", left: true }));
    expect(other.store.getState()).toMatchObject({ workId: null, from: "preflight-for-put" });
    expect([...titlesIn(one)].sort()).toEqual(["One", "Other"]);
  });
});
