import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inRoot } from "../../../scripts/lib/paths.mjs";

const script = readFileSync(inRoot("scripts/before-paint.js"), "utf8");

/** What the script leaves at the root element of a page that holds `scenario`. */
function begun(
  hash: string,
  {
    scenario = "first-blocked-request",
    search = "",
    stored = {} as Record<string, string>,
    top = "page",
    root = false,
    reads = ["en-GB"],
  } = {},
) {
  const dataset: Record<string, string> = { scenario, ...(root ? { root: "", languages: "en fr" } : {}) };
  const given = {
    document: { documentElement: { dataset, lang: "en" } },
    navigator: { languages: reads },
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

  it.each([
    ["home, to whoever reads another language first", { root: true, reads: ["fr-CA", "en"] }, "other"],
    ["home, to whoever reads English first", { root: true, reads: ["en-GB", "fr"] }, undefined],
    ["home, to whoever reads what the page does not speak", { root: true, reads: ["de", "en"] }, undefined],
    ["home, to whoever has chosen another", { root: true, stored: { "preflight.language": "fr" } }, "other"],
    ["home, to whoever has chosen English", { root: true, stored: { "preflight.language": "en" }, reads: ["fr"] }, undefined],
    ["a page of the library, which stays in the language of its address", { reads: ["fr"] }, undefined],
  ])("%s", (_who, given, opening) => {
    expect(begun("", given)["opening"]).toBe(opening);
  });
});

it("says that it stands in somebody's frame", () => {
  expect(begun("", { top: "another" })["framed"]).toBe("");
  expect(begun("")["framed"]).toBeUndefined();
});
