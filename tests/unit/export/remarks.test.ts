import { expect, test } from "vitest";
import { exportTo, targetNames } from "../../../src/export/exporting.ts";
import { host, type LayerInput } from "../hosts/ask.ts";

const list: LayerInput = { kind: "cors", style: "policy", origins: ["https://shop.example"] };
const codes = (layers: readonly LayerInput[], target: (typeof targetNames)[number] = "express") =>
  exportTo(target, host(layers)).remarks.map(({ code }) => code);

/** What no package can take away. */
const always = new Set(["nothing", "off", "conditions", "stands-behind", "written-elsewhere", "not-sendable"]);

test.each<[string, readonly LayerInput[], string]>([
  ["no CORS layer", [], "nothing"],
  ["a layer that is off", [list, { ...list, off: true }], "off"],
  ["a layer for some requests", [{ ...list, when: [{ of: "preflight" }] }], "conditions"],
  ["authentication before it", [{ kind: "auth", needs: "cookie", value: "s" }, list], "stands-behind"],
  ["a route that writes it too", [list, { kind: "handler", routes: [{ headers: [["Vary", "Origin"]] }] }], "written-elsewhere"],
  ["a value that is not ASCII", [{ ...list, expose: ["X-Ä"] }], "not-sendable"],
  ["an origin that nobody sends", [{ ...list, origins: ["https://ä.example"] }], "rule-not-read"],
  ["a pattern that is not understood", [{ ...list, rules: [{ test: "matches", value: "(?=a)" }] }], "rule-not-read"],
  ["a pattern", [{ ...list, rules: [{ test: "matches", value: "^a+$" }] }], "backtracks"],
  ["the own origin", [{ ...list, ownOrigin: "exempt" }], "own-origin"],
])("what is not carried out is said: %s", (_, layers, code) => {
  for (const target of targetNames) {
    // Where lists are all that a package takes, it is that package which decides the rest.
    const isSaid = codes(layers, target).some((one) => one === code || (one === "package-decides" && !always.has(code)));
    expect(`${target}: ${isSaid}`).toBe(`${target}: true`);
  }
});

test("what nginx alone cannot do is said", () => {
  const raw = (status: number): LayerInput => ({
    kind: "cors",
    style: "headers",
    preflight: { status, headers: [["X-Empty", ""]] },
    onStatuses: "success",
  });
  expect(codes([raw(444)], "nginx")).toEqual(expect.arrayContaining(["status", "empty-value", "success-list"]));
  expect(codes([raw(204)], "express")).toEqual([]);
  expect(codes([{ ...list, unknownOrigin: "refuse" }, list], "nginx")).toContain("refusal-among-layers");
});

test("a plain policy is carried out whole", () => {
  const known = new Set(["lines-joined"]);
  // These allow more than a plain policy may say, and tell of it.
  const more: readonly string[] = ["fastapi", "s3"];
  for (const target of targetNames)
    expect(codes([list], target).filter((one) => !known.has(one))).toEqual(more.includes(target) ? ["package-decides"] : []);
});

test("nginx is given no block that nothing asks", () => {
  const maps = (layer: LayerInput) => exportTo("nginx", host([layer])).parts.map(({ place, code }) => `${place} ${code}`);
  const fixed: LayerInput = {
    kind: "cors",
    style: "headers",
    onPreflights: true,
    actual: [["Access-Control-Allow-Origin", "*"]],
  };
  expect(maps(fixed).join()).not.toContain("$cors_preflight");
  expect(maps(list).join()).toContain('map "$request_method');
});

test("of a list the exact origins of applications are carried out by packages too", () => {
  const { parts } = exportTo("fastapi", host([{ ...list, origins: ["https://shop.example", "app://obsidian.md"] }]));
  expect(parts.map(({ code }) => code).join()).toContain("app://obsidian.md");
});
