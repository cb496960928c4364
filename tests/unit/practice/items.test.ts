import { describe, expect, it, test } from "vitest";
import type { Item } from "../../../src/practice/item.ts";
import { confusions } from "../../../src/questions/confusion.ts";
import { anything, faultsOf, guessed, itemIn, nameOf } from "../../practice/items.ts";

/** Another sample each time; the seed is in the message of what fails. */
const seed = Math.floor(Math.random() * 2 ** 32);
const size = 120;

describe(`items of seed ${seed}`, async () => {
  const made = await Promise.all(Array.from({ length: size }, (_, i) => itemIn(seed, i)));
  const items = made.filter((item): item is Item => item !== null);

  it("are made of every seed, and nothing is wrong with one", () => {
    expect(items).toHaveLength(size);
    expect(items.flatMap((item) => faultsOf(item).map((fault) => `${nameOf(item)}: ${fault}`))).toEqual([]);
  });

  it("are hardly ever the same, and cannot be guessed", () => {
    expect(new Set(items.map(nameOf)).size).toBeGreaterThan(size * 0.85);
    // Of so few the commonest answer looks commoner than it is; the sweep of 10,000 asks for 40.
    expect(guessed(items)).toBeLessThan(55);
  });

  it("mostly turn the answer over", () => {
    expect(items.filter(({ isOther }) => isOther).length).toBeGreaterThan(size * 0.6);
  });
});

test("the same seed makes the same item", async () => {
  const [one, other] = [await itemIn(5, 3), await itemIn(5, 3)];
  expect(one).not.toBeNull();
  expect(other).toEqual(one);
});

test.each(confusions)("%s can be asked about", async (about) => {
  const items: Item[] = [];
  for (let i = 0; i < 12 && items.length === 0; i++) {
    const item = await itemIn(7, i, { ...anything, about });
    if (item) items.push(item);
  }
  expect(items.map((item) => item.about)).toEqual([about]);
  expect(items.flatMap(faultsOf)).toEqual([]);
});

test("scenarios that are kept away from are not taken", async () => {
  const without = new Set(["header-not-exposed", "preflight-for-put"]);
  for (let i = 0; i < 20; i++) {
    const item = await itemIn(11, i, { about: "devtools-means-script", without });
    expect(without.has(item?.of ?? "")).toBe(false);
  }
});
