import { describe, expect, it } from "vitest";
import { applyEdit, type Edit } from "../../../src/scenario/edits.ts";
import { edit, endBurst, redo, startHistory, undo } from "../../../src/scenario/history.ts";
import { limits } from "../../../src/scenario/limits.ts";
import { sample } from "./sample.ts";

const kinds = (after: typeof sample) => after.hosts[0]?.layers.map((layer) => layer.kind);

describe("edits", () => {
  it("change one header's value and share everything else", () => {
    const path = ["hosts", 0, "layers", 0, "actual", 0, 1];
    const after = applyEdit(sample, { type: "set", path, value: "*" });
    expect(after.hosts[0]?.layers[0]).toMatchObject({ actual: [["Access-Control-Allow-Origin", "*"]] });
    expect(after.hosts[0]?.layers[1]).toBe(sample.hosts[0]?.layers[1]);
    expect(after.actions).toBe(sample.actions);
    expect(applyEdit(after, { type: "set", path, value: "*" })).toBe(after);
  });

  it("add, move and remove rows of a list", () => {
    const path = ["hosts", 0, "layers", 0, "actual"];
    const two = applyEdit(sample, { type: "insert", path, value: ["Vary", "Origin"] });
    const moved = applyEdit(two, { type: "move", path, from: 1, to: 0 });
    expect(moved.hosts[0]?.layers[0]).toMatchObject({
      actual: [
        ["Vary", "Origin"],
        ["Access-Control-Allow-Origin", "https://shop.example"],
      ],
    });
    expect(applyEdit(moved, { type: "remove", path, at: 0 })).toEqual(sample);
  });

  it("put a new layer in front of the one that answers, and move it", () => {
    const after = applyEdit(sample, { type: "addLayer", host: 0, kind: "auth" });
    expect(kinds(after)).toEqual(["cors", "auth", "handler"]);
    expect(kinds(applyEdit(after, { type: "moveLayer", host: 0, from: 1, to: 0 }))).toEqual(["auth", "cors", "handler"]);
  });

  it("remove a page together with what its script does", () => {
    const after = applyEdit(sample, { type: "removePage", page: 0 });
    expect(after.pages.map((page) => page.id)).toEqual(["blog"]);
    expect(after.actions).toEqual([sample.actions[1], sample.actions[2]]);
  });

  it("make a page for the first action that needs one", () => {
    const empty = { ...sample, pages: [], actions: [] };
    const after = applyEdit(empty, { type: "addAction", kind: "fetch" });
    expect(after.actions[0]).toMatchObject({ kind: "fetch", page: after.pages[0]?.id, url: "https://api.shop.example/" });
    expect(applyEdit(empty, { type: "addAction", kind: "client" }).pages).toEqual([]);
  });

  it("copy a host under an id and an origin of its own", () => {
    const [host, copy] = applyEdit(sample, { type: "duplicateHost", host: 0 }).hosts;
    expect(copy).toEqual({ ...host, id: "api-2", origins: ["https://api.service.example"] });
  });

  it("give a new proxy the first host as upstream", () => {
    const proxy = applyEdit(sample, { type: "addHost", role: "proxy" }).hosts[1];
    expect(proxy).toMatchObject({ role: "proxy", layers: [{ kind: "forward", upstreams: ["https://api.shop.example"] }] });
  });

  it.each([
    { type: "set", path: ["hosts", 7, "name"], value: "x" },
    { type: "set", path: ["nothing", "there"], value: "x" },
    { type: "set", path: ["__proto__", "polluted"], value: "x" },
    { type: "set", path: ["constructor", "prototype", "polluted"], value: "x" },
    { type: "insert", path: ["title"], value: "x" },
    { type: "removeLayer", host: 0, layer: 5 },
    { type: "moveAction", from: 0, to: 9 },
    { type: "removePage", page: -1 },
    { type: "duplicateAction", action: 9 },
  ] as Edit[])("that do not fit change nothing: %j", (change) => {
    expect(applyEdit(sample, change)).toBe(sample);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("stop at the limits", () => {
    let scenario = sample;
    for (let i = 0; i < 30; i++) scenario = applyEdit(scenario, { type: "addHost" });
    expect(scenario.hosts).toHaveLength(limits.hosts);
    expect(new Set(scenario.hosts.map((host) => host.id)).size).toBe(limits.hosts);
  });
});

describe("history", () => {
  const type = (text: string): Edit => ({ type: "set", path: ["title"], value: text });

  it("takes the keystrokes in one field for one step", () => {
    let history = startHistory(sample);
    for (const text of ["a", "ab", "abc"]) history = edit(history, type(text), "title");
    history = edit(history, { type: "addPage" });
    expect(history.past).toHaveLength(2);
    history = undo(history);
    expect(history.present.title).toBe("abc");
    history = undo(history);
    expect(history.present).toBe(sample);
  });

  it("starts a new step after a pause, in another field, and after undo", () => {
    let history = edit(startHistory(sample), type("a"), "title");
    history = edit(endBurst(history), type("ab"), "title");
    history = edit(history, { type: "set", path: ["note"], value: "n" }, "note");
    expect(history.past).toHaveLength(3);
    history = edit(undo(history), { type: "set", path: ["note"], value: "m" }, "note");
    expect(history.past).toHaveLength(3);
  });

  it("drops what could be redone once something new is done", () => {
    const history = undo(edit(startHistory(sample), type("a")));
    expect(redo(history).present.title).toBe("a");
    expect(redo(edit(history, type("b"))).present.title).toBe("b");
  });

  it("does nothing at its ends", () => {
    const history = startHistory(sample);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
    expect(edit(history, type(sample.title))).toBe(history);
  });
});
