import { describe, expect, test } from "vitest";
import { addressed, addressOf, hashOf } from "../../../src/app/address.ts";

const root = new URL("https://preflight.example/tools/");

describe("what an address asks for", () => {
  test.each([
    ["", ""],
    ["#preflight-for-put", "#preflight-for-put"],
    ["#step=1.outcome&s=1.abc.def", "#step=1.outcome&s=1.abc.def"],
    ["scenarios/preflight-for-put/", "#preflight-for-put"],
    ["scenarios/preflight-for-put/index.html", "#preflight-for-put"],
    [
      "scenarios/preflight-for-put/#step=1.preflight-methods&browser=firefox",
      "#preflight-for-put&step=1.preflight-methods&browser=firefox",
    ],
    // An old link, pasted while a scenario's page stands there.
    ["scenarios/preflight-for-put/#same-origin", "#same-origin"],
    ["scenarios/preflight-for-put/#s=1.abc.def", "#s=1.abc.def"],
    ["scenarios/", ""],
  ])("%s", (address, hash) => {
    expect(hashOf(new URL(address, root), root)).toBe(hash);
  });
});

describe("where something stands", () => {
  test.each([
    ["", ""],
    ["#preflight-for-put", "scenarios/preflight-for-put/"],
    ["#preflight-for-put&browser=firefox", "scenarios/preflight-for-put/#browser=firefox"],
    // Somebody's own is always at the root.
    ["#step=1.outcome&s=1.abc.def", "#step=1.outcome&s=1.abc.def"],
    ["#s=1.abc.def", "#s=1.abc.def"],
  ])("%s", (hash, address) => {
    expect(addressOf(hash, root, { language: "en", own: "en", search: "" }).href).toBe(new URL(address, root).href);
  });

  const at = (hash: string, language: string, own: string, search = "") => addressOf(hash, root, { language, own, search }).href;

  test("the language stays", () => {
    expect(at("#same-origin&step=1.outcome", "en-XA", "en", "?language=en-XA")).toBe(
      "https://preflight.example/tools/scenarios/same-origin/?language=en-XA#step=1.outcome",
    );
    expect(at("", "en-XA", "en", "?language=en-XA")).toBe("https://preflight.example/tools/?language=en-XA");
  });

  test("a page of the library is in English unless its address says another language, whatever the reader would get elsewhere", () => {
    expect(at("#same-origin", "fr", "fr")).toBe("https://preflight.example/tools/scenarios/same-origin/?language=fr");
    expect(at("#same-origin", "en", "fr", "?language=fr")).toBe("https://preflight.example/tools/scenarios/same-origin/");
  });

  test("at the root the language is named where the reader would else get another one", () => {
    expect(at("#s=1.abc.def", "fr", "fr", "?language=fr")).toBe("https://preflight.example/tools/#s=1.abc.def");
    expect(at("#s=1.abc.def", "en", "fr")).toBe("https://preflight.example/tools/?language=en#s=1.abc.def");
  });

  test("what else is asked for stays", () => {
    expect(at("", "fr", "en", "?wire=off")).toBe("https://preflight.example/tools/?wire=off&language=fr");
  });
});

describe("what an address says of its language", () => {
  test.each([
    ["", null, false],
    ["?language=fr#learn", "fr", false],
    ["scenarios/same-origin/", null, true],
    ["scenarios/same-origin/?language=fr", "fr", true],
  ])("%s", (address, says, isPage) => {
    expect(addressed(new URL(address, root), root)).toEqual({ says, isPage });
  });
});
