import { describe, expect, it } from "vitest";
import { first } from "../../../src/content/first.ts";
import { toBase64url } from "../../../src/scenario/base64url.ts";
import { deflate } from "../../../src/scenario/compress.ts";
import { crc32 } from "../../../src/scenario/crc32.ts";
import { limits } from "../../../src/scenario/limits.ts";
import { stopsOf } from "../../../src/trace/stops.ts";
import { sample } from "../scenario/sample.ts";
import { allow, begin, noticesOf, storyOf, verdictOf } from "./world.ts";

const hashOf = (link: string) => link.slice(link.indexOf("#"));

describe("sharing", () => {
  it("copies a link to exactly this, and puts it into the address", async () => {
    const world = begin();
    allow(world);
    world.store.getState().seek(4);
    world.store.getState().show("browser");
    await world.store.getState().share();
    const [link = ""] = world.copied;
    expect(noticesOf(world)).toEqual([{ kind: "link-copied", step: 4, length: link.length }]);
    expect(world.address.at(-1)).toBe(`replace ${hashOf(link)}`);

    const friend = begin();
    await friend.store.getState().open(hashOf(link), null);
    const { scenario, trace, cursor, tab, from } = friend.store.getState();
    expect(scenario).toEqual(world.store.getState().scenario);
    expect({ stop: stopsOf(trace).indexOf(cursor), tab, from }).toEqual({ stop: 4, tab: "browser", from: null });
  });

  it("shows the link where the clipboard is closed", async () => {
    const world = begin({ clipboard: () => Promise.reject(new DOMException("denied", "NotAllowedError")) });
    await world.store.getState().share();
    const [notice] = noticesOf(world);
    expect(notice).toMatchObject({
      kind: "link-shown",
      link: expect.stringMatching(/^https:\/\/preflight\.example\/#first-blocked-request&step=/u),
    });
  });

  it("sends an unchanged scenario of the library as such: the friend gets its story too", async () => {
    const world = begin();
    await world.store.getState().openLibrary("preflight-for-put");
    await storyOf(world);
    world.store.getState().seek(2);
    await world.store.getState().share();
    expect(world.copied).toEqual(["https://preflight.example/#preflight-for-put&step=1.construct-request&tab=hosts"]);

    const friend = begin();
    await friend.store.getState().open(hashOf(world.copied[0] ?? ""), null);
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
    await world.store.getState().share();
    expect(noticesOf(world)).toEqual([{ kind: "not-shareable" }]);
    expect({ copied: world.copied, address: world.address }).toEqual({ copied: [], address: before });
  });

  it("says that a scenario is too large, and neither copies nor changes the address", async () => {
    const world = begin();
    const noise = Array.from({ length: 60 }, (_, i) => [`x-${i}`, randomText(4000, i)]);
    world.store.getState().edit({ type: "set", path: ["actions", 0, "headers"], value: noise });
    const before = [...world.address];
    await world.store.getState().share();
    expect(noticesOf(world)).toMatchObject([{ kind: "link-too-long", limit: limits.link }]);
    expect({ copied: world.copied, address: world.address }).toEqual({ copied: [], address: before });
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
