// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it } from "vitest";
import { LongList } from "../../../../src/views/ui/LongList.tsx";

// React looks for this to know that a test watches.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const height = 20;
const screen = 768;
/** How far the list has been scrolled, in pixels. */
let scrolled = 0;

const before = { innerHeight: window.innerHeight, rectOf: Element.prototype.getBoundingClientRect };

/** happy-dom lays nothing out: every row is as high as the others, and stands where the rows and gaps before it leave off. */
function layOut() {
  Element.prototype.getBoundingClientRect = function (this: HTMLElement) {
    const tall = this.dataset["place"] === undefined ? 0 : height;
    return { top: -scrolled, height: tall } as DOMRect;
  };
  Object.assign(window, { innerHeight: screen });
}

function show(count: number, keep: readonly number[] = [], short?: number) {
  layOut();
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  act(() =>
    root.render(
      <LongList
        count={count}
        estimate={height}
        keep={keep}
        {...(short && { short })}
        row={(i, place) => (
          <li {...place}>
            <button type="button">{i}</button>
          </li>
        )}
      />,
    ),
  );
  return root;
}

const rows = () => [...document.querySelectorAll("button")].map((button) => Number(button.textContent));
const rowAt = (number: number) => [...document.querySelectorAll("button")].find((b) => b.textContent === String(number));
const focus = (row: number) => act(() => rowAt(row)?.focus());
const gaps = () => [...document.querySelectorAll<HTMLElement>("[data-gap]")].map((gap) => Number.parseFloat(gap.style.height));
const scrollTo = (pixels: number) =>
  act(() => {
    scrolled = pixels;
    document.dispatchEvent(new Event("scroll"));
  });

afterEach(() => {
  scrolled = 0;
  document.body.replaceChildren();
  Element.prototype.getBoundingClientRect = before.rectOf;
  Object.assign(window, { innerHeight: before.innerHeight });
});

it("a short list is there as a whole", () => {
  const root = show(80);
  expect(rows()).toHaveLength(80);
  expect(gaps()).toEqual([]);
  act(() => root.unmount());
});

it("of a long one only the rows near the screen are there, and the whole is as high as ever", () => {
  const root = show(5000);
  expect(rows()[0]).toBe(0);
  expect(rows().length).toBeLessThan(80);
  scrollTo(60_000);
  expect(rows()).toContain(60_000 / height);
  expect(rows().length).toBeLessThan(100);
  expect(gaps().reduce((sum, gap) => sum + gap, 0) + rows().length * height).toBe(5000 * height);
  scrollTo(5000 * height);
  expect(rows().at(-1)).toBe(4999);
  act(() => root.unmount());
});

it("the row with the focus stays, however far it is scrolled away, and keeps the focus", () => {
  const root = show(5000);
  focus(3);
  scrollTo(60_000);
  expect(rows()).toContain(3);
  expect(document.activeElement).toBe(rowAt(3));
  focus(3000);
  scrollTo(60_100);
  expect(rows()).not.toContain(3);
  act(() => root.unmount());
});

it("wherever the Tab key leads from a row, into the list or out of it, is there", () => {
  const root = show(5000);
  scrollTo(60_000);
  expect(rows()[0]).toBe(0);
  expect(rows().at(-1)).toBe(4999);
  for (const row of [0, 1, 2, 3, 4, 4999, 4998]) {
    focus(row);
    expect(rows()).toEqual(expect.arrayContaining([row - 1, row + 1].filter((beside) => beside >= 0 && beside < 5000)));
  }
  act(() => root.unmount());
});

it("what is long depends on what a row costs", () => {
  const root = show(64, [], 24);
  scrollTo(64 * height);
  expect(rows()).not.toContain(2);
  act(() => root.unmount());
});

it("rows that are kept are there from the start", () => {
  const root = show(5000, [4000]);
  expect(rows()).toContain(4000);
  act(() => root.unmount());
});

it("tells screen readers which of how many a row is", () => {
  const root = show(5000);
  scrollTo(60_000);
  const row = rowAt(3000)?.parentElement;
  expect(row?.getAttribute("aria-posinset")).toBe("3001");
  expect(row?.getAttribute("aria-setsize")).toBe("5000");
  act(() => root.unmount());
});
