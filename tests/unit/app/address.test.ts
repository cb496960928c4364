import { describe, expect, test } from "vitest";
import { addressOf, hashOf } from "../../../src/app/address.ts";

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
    expect(addressOf(hash, root, "").href).toBe(new URL(address, root).href);
  });

  test("the language stays", () => {
    expect(addressOf("#same-origin&step=1.outcome", root, "?language=en-XA").href).toBe(
      "https://preflight.example/tools/scenarios/same-origin/?language=en-XA#step=1.outcome",
    );
    expect(addressOf("", root, "?language=en-XA").href).toBe("https://preflight.example/tools/?language=en-XA");
  });
});
