import { waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { limits } from "../../src/scenario/limits.ts";
import { forge } from "../e2e/support/links.ts";
import { begin, idle, keptIn } from "../unit/store/world.ts";
import { open, show } from "./support/render.tsx";

const scenario = JSON.stringify({ version: 2, title: "Somebody's", pages: [], hosts: [], actions: [] });

const links: readonly (readonly [what: string, link: () => Promise<string>, says: string])[] = [
  ["was cut off", async () => (await forge(scenario)).slice(0, -4), "The link was cut off."],
  ["is of a later version", async () => "#s=9.something", "The link was made by a newer Preflight than this one."],
  ["is not ours", async () => "#/some/route?of=another", "This is not a link of Preflight."],
  ["holds garbage", () => forge("{]"), "The link does not hold a scenario that can be run."],
  ["is too large", async () => `#s=1.x.${"a".repeat(limits.link)}`, "The link is larger than Preflight takes."],
  ["unpacks into 40 MB", () => forge(new Uint8Array(40_000_000)), "The link is larger than Preflight takes."],
];

test.each(links)(
  "a link that %s: the first scenario, one message, and the reader's own work untouched",
  async (_what, link, says) => {
    const mine = await open();
    await mine.allowTheShop();
    await mine.world.settle();
    const before = keptIn(mine.world);
    expect(before).toHaveLength(1);

    const world = begin({ kept: mine.world.kept, stored: mine.world.stored });
    await world.store.getState().open(await link(), null);
    await idle();
    document.body.replaceChildren();
    const play = await show(world);
    await waitFor(() => expect(play.notices.textContent).toContain(says));
    expect(play.notices.textContent).toContain("Nothing of yours was lost or changed.");
    expect(within(play.notices).getAllByRole("button", { name: "Dismiss" })).toHaveLength(1);
    expect(play.title("First blocked request")).toBeDefined();
    expect(play.verdict).toBe("✕ Blocked");
    await play.press("Step back");
    await play.press("Open my saved work", play.notices);
    await waitFor(() => expect(play.verdict).toBe("✓ Allowed"));
    expect(keptIn(world)).toEqual(before);
  },
);

test("a link to a scenario that the library does not have says so", async () => {
  const play = await open("#how-to-disable-cors");
  await waitFor(() => expect(play.notices.textContent).toContain("There is no scenario called “how-to-disable-cors”."));
  expect(play.title("First blocked request")).toBeDefined();
});
