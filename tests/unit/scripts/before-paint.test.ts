import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inRoot } from "../../../scripts/lib/paths.mjs";

const script = readFileSync(inRoot("scripts/before-paint.js"), "utf8");

/** What the script leaves at the root element of a page that holds `scenario`. */
function begun(
  hash: string,
  { scenario = "first-blocked-request", search = "", stored = {} as Record<string, string>, top = "page" } = {},
) {
  const dataset: Record<string, string> = { scenario };
  const given = {
    document: { documentElement: { dataset } },
    location: { hash, search },
    localStorage: { getItem: (name: string) => stored[name] ?? null },
    matchMedia: () => ({ matches: false }),
    history: { state: null },
    ...{ self: "page", top },
  };
  new Function(...Object.keys(given), script)(...Object.values(given));
  return dataset;
}

describe("what the HTML holds is shown only where it is asked for", () => {
  it.each(["", "#first-blocked-request", "#first-blocked-request&step=1.cors-check", "#step=0&tab=hosts", "#trust"])(
    "%s",
    (hash) => {
      expect(begun(hash)["opening"]).toBeUndefined();
    },
  );

  it.each([
    "#preflight-for-put",
    "#learn",
    "#practice/abc",
    "#s=1.abc.def",
    "#step=0&tab=hosts&s=1.abc.def",
    "#tab=hosts&s=1.abc.def",
  ])("%s", (hash) => {
    expect(begun(hash)["opening"]).toBe("other");
  });

  it("another language is another page", () => {
    expect(begun("", { search: "?language=en-XA" })["opening"]).toBe("other");
  });
});

it("says that it stands in somebody's frame", () => {
  expect(begun("", { top: "another" })["framed"]).toBe("");
  expect(begun("")["framed"]).toBeUndefined();
});
