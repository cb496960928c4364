import { expect, it } from "vitest";
import { placeBeside } from "../../../src/views/notices/place-beside.ts";

const size = { width: 300, height: 120 };
const at = (left: number, top: number) => ({ left, top, bottom: top + 30 });

it.each([
  ["below what was pressed", at(100, 50), { left: 100, top: 88 }],
  ["above it where there is no room below", at(100, 760), { left: 100, top: 632 }],
  ["moved to the left where it would leave the window", at(950, 50), { left: 692, top: 88 }],
  ["at the edge for what has been scrolled away", at(100, -400), { left: 100, top: 8 }],
  ["in the corner where nothing was pressed", null, { left: 692, top: 672 }],
])("stands %s", (_case, anchor, place) => {
  expect(placeBeside(anchor, size, 1000, 800)).toEqual(place);
});

it("begins inside a window that is smaller than itself", () => {
  expect(placeBeside(at(0, 0), size, 200, 100)).toEqual({ left: 8, top: 8 });
});
