import { describe, expect, it } from "vitest";
import { first } from "../../../src/content/first.ts";
import { toBase64url } from "../../../src/scenario/base64url.ts";
import { deflate } from "../../../src/scenario/compress.ts";
import { crc32 } from "../../../src/scenario/crc32.ts";
import { limits } from "../../../src/scenario/limits.ts";
import { stopsOf } from "../../../src/trace/stops.ts";
import { sample } from "../scenario/sample.ts";
import { allow, begin, linkOf, noticesOf, storyOf, verdictOf } from "./world.ts";

const hashOf = (link: string) => link.slice(link.indexOf("#"));

describe("sharing", () => {
  it("makes a link to exactly this, and puts it into the address", async () => {
    const world = begin();
    allow(world);
    world.store.getState().seek(4);
    world.store.getState().show("browser");
    const made = await linkOf(world);
    expect(made).toMatchObject({ opens: "step", step: 4, whole: hashOf(made.link) });
    expect(world.address.at(-1)).toBe(`replace ${hashOf(made.link)}`);

    const friend = begin();
    await friend.store.getState().open(hashOf(made.link), null);
    const { scenario, trace, cursor, tab, from } = friend.store.getState();
    expect(scenario).toEqual(world.store.getState().scenario);
    expect({ stop: stopsOf(trace).indexOf(cursor), tab, from }).toEqual({ stop: 4, tab: "browser", from: null });
  });

  it("opens at the beginning where somebody wants it to", async () => {
    const world = begin();
    world.store.getState().seek(4);
    expect(await linkOf(world, "beginning")).toMatchObject({ opens: "beginning", step: 0 });
    const friend = begin();
    await friend.store.getState().open(world.here().hash, null);
    expect(friend.store.getState().cursor).toBe(0);
  });

  it("sends an unchanged scenario of the library as such: the friend gets its story too", async () => {
    const world = begin();
    await world.store.getState().openLibrary("preflight-for-put");
    await storyOf(world);
    world.store.getState().seek(2);
    const { link, whole } = await linkOf(world);
    expect(link).toBe("https://preflight.example/#preflight-for-put&step=1.construct-request&tab=hosts");
    expect(whole).toMatch(/^#step=1\.construct-request&tab=hosts&s=1\./u);

    const friend = begin();
    await friend.store.getState().open(hashOf(link), null);
    await storyOf(friend);
    const { trace, cursor, from, changed } = friend.store.getState();
    expect({ stop: stopsOf(trace).indexOf(cursor), from, changed }).toEqual({
      stop: 2,
      from: "preflight-for-put",
      changed: false,
    });
  });

  it("does not send a scenario that nobody could open, and says so", async () => {
    const world = begin();
    world.store.getState().edit({ type: "set", path: ["hosts", 0, "layers", 1, "routes", 0, "status"], value: 7 });
    const before = [...world.address];
    expect(await world.store.getState().makeLink()).toEqual({ kind: "not-shareable" });
    expect(world.address).toEqual(before);
  });

  it("says that a scenario is too large, and does not change the address", async () => {
    const world = begin();
    const noise = Array.from({ length: 60 }, (_, i) => [`x-${i}`, randomText(4000, i)]);
    world.store.getState().edit({ type: "set", path: ["actions", 0, "headers"], value: noise });
    const before = [...world.address];
    expect(await world.store.getState().makeLink()).toMatchObject({ kind: "too-long", limit: limits.link });
    expect(world.address).toEqual(before);
  });
});

const forge = async (value: unknown) => {
  const payload = toBase64url(await deflate(new TextEncoder().encode(JSON.stringify(value))));
  return `#s=1.${crc32(payload).toString(36)}.${payload}`;
};

describe.each([
  ["that was cut off", async () => (await forge(sample)).slice(0, -5), "cut-off"],
  ["of a later version", async () => "#s=9.x", "future-version"],
  ["with a scenario of a later version", () => forge({ ...sample, version: 9 }), "future-version"],
  ["that is not ours", async () => "#/somewhere/else", "not-ours"],
  ["that is too large", async () => `#s=1.${"a".repeat(limits.link)}`, "too-large"],
  ["that unpacks into too much", () => forge("x".repeat(limits.unpacked)), "too-large"],
  ["with no scenario in it", () => forge({ version: 2, pages: 7 }), "invalid"],
])("a link %s", (_, link, reason) => {
  it("opens the first scenario, with one message", async () => {
    const world = begin();
    await world.store.getState().open(await link(), null);
    expect(world.store.getState()).toMatchObject({ scenario: first.scenario, from: "first-blocked-request", changed: false });
    expect(verdictOf(world)).toBe("ACAO_MISSING");
    expect(noticesOf(world)).toMatchObject([{ kind: "bad-link", reason }]);
  });

  it("leaves the reader's saved work as it is, and offers it", async () => {
    const work = { id: "mine", scenario: sample, from: "same-origin", original: null, stop: 3, tab: "request" };
    const world = begin({ kept: [work] });
    const before = [...world.kept];
    await world.store.getState().open(await link(), null);
    await world.settle();
    expect([...world.kept]).toEqual(before);
    expect(world.store.getState()).toMatchObject({ works: [{ id: "mine" }], workId: null });
    await world.store.getState().openSaved();
    expect(world.store.getState()).toMatchObject({ scenario: sample, workId: "mine" });
  });
});

/** Text that no compression makes small; the same for the same seed. */
function randomText(length: number, seed: number): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(33 + ((state >> 12) % 90));
  }).join("");
}
