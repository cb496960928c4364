import { expect, it } from "vitest";
import { eventsOf } from "../../../../src/trace/trace-index.ts";
import { gatesOf } from "../../../../src/views/diagram/gates-of.ts";
import { layoutOf, zoomIn } from "../../../../src/views/diagram/layout.ts";
import { shapeFor } from "../../../../src/views/diagram/shape.ts";
import { type Parts, play, scenario } from "../../run/play.ts";

/** Two pages and, for the second action, more gates than for the first. */
const parts: Parts = {
  pages: [
    { id: "shop", url: "https://shop.example/" },
    { id: "blog", url: "https://blog.example/" },
  ],
  hosts: [{ id: "photos", origins: ["https://photos.example"], layers: [{ kind: "handler", routes: [{}] }] }],
  actions: [
    { kind: "fetch", page: "shop", url: "https://photos.example/cat.png" },
    { kind: "element", element: "img", page: "blog", url: "https://photos.example/cat.png" },
  ],
};
const crowded = [scenario(parts), play(parts)] as const;
/** The second action's, which are the most. */
const most = gatesOf(eventsOf(crowded[1], 1));

it("stands upright in a narrow frame, whatever its height", () => {
  expect(shapeFor(...crowded, 390, 800)).toBe("upright");
  expect(shapeFor(...crowded, 390, 200)).toBe("upright");
});

it("lies flat where the frame is low, and is drawn larger for it", () => {
  expect(shapeFor(...crowded, 660, 210)).toBe("flat");
  const zoom = (shape: "wide" | "flat") => zoomIn(layoutOf(...crowded, most, shape), 660, 210);
  expect(zoom("flat")).toBeGreaterThan(1.15 * zoom("wide"));
});

it("keeps its pages over its gates where there is height for it", () => {
  expect(shapeFor(...crowded, 730, 420)).toBe("wide");
  expect(shapeFor(...crowded, 730, 0)).toBe("wide");
});

it("flat, no page lies under a gate, and both lie within the browser", () => {
  const { browser, pages, gates } = layoutOf(...crowded, most, "flat");
  for (const page of pages) {
    expect(page.x + page.width).toBeLessThan(gates?.x ?? 0);
    expect(page.y + page.height).toBeLessThan(browser?.height ?? 0);
  }
  expect((gates?.x ?? 0) + (gates?.width ?? 0)).toBeLessThan(browser?.width ?? 0);
});
