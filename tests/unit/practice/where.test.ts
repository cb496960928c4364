import { describe, expect, test } from "vitest";
import { changesOf } from "../../../src/practice/changes/index.ts";
import { beliefsAfter } from "../../../src/practice/item.ts";
import { markOf } from "../../../src/practice/mark.ts";
import { placesOf } from "../../../src/practice/where.ts";
import { written } from "../../../src/practice/where-written.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { confusions } from "../../../src/questions/confusion.ts";
import { anything, itemIn, sources } from "../../practice/items.ts";

// Where one of these fails after a change of the library or of the engine: `npm run -s where`.
const rare = confusions.filter((belief) => written[belief] !== undefined);

function changeAt(id: string, mark: string) {
  const source = sources.get(id);
  const change = source && changesOf(source.scenario, source.tries).find((one) => markOf(one) === mark);
  return source && change ? { source, change } : null;
}

test("there are rare beliefs, and each of their places is a change of the library", () => {
  expect(rare.length).toBeGreaterThan(5);
  const lost = rare.flatMap((belief) =>
    placesOf(belief).flatMap(({ id, mark }) => (changeAt(id, mark) ? [] : `${belief}: ${id} ${mark}`)),
  );
  expect(lost).toEqual([]);
});

describe.each(rare)("%s", (belief) => {
  test("can be asked about at the first and at the last place that is written down", () => {
    const places = placesOf(belief);
    for (const { id, mark } of [places[0]!, places.at(-1)!]) {
      const at = changeAt(id, mark);
      expect(at && [...beliefsAfter(at.source, at.change, publicSuffixList)], `${id} ${mark}`).toContain(belief);
    }
  });

  test("is asked about at one of them, the same for the same seed", async () => {
    const about = { ...anything, about: belief };
    const item = await itemIn(11, 0, about);
    expect(item?.about).toBe(belief);
    const mark = item && markOf(item.change);
    expect(placesOf(belief)).toContainEqual({ id: item?.of, mark });
    expect(await itemIn(11, 0, about)).toEqual(item);
  });
});
