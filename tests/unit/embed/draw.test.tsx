import { expect, it } from "vitest";
import { draw } from "../../../src/embed/still/draw.ts";
import { createContext, Fragment, jsx, use } from "../../../src/embed/still/react.ts";

const drawn = (part: unknown) => {
  const into = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  draw(part, into);
  return into;
};

it("names attributes as SVG does, and leaves out what is not there", () => {
  const [element] = drawn(
    jsx("text", {
      ...{ className: "a", textAnchor: "middle", pathLength: 1, viewBox: "0 0 1 1", "data-off": false, "aria-hidden": true },
      ...{ x: 0, y: undefined, onClick: () => {}, ref: () => {} },
    }),
  ).children;
  expect(Object.fromEntries([...element!.attributes].map(({ name, value }) => [name, value]))).toEqual({
    ...{ class: "a", "text-anchor": "middle", pathLength: "1", viewBox: "0 0 1 1", "data-off": "false", "aria-hidden": "true" },
    x: "0",
  });
});

it("leaves a text a text, whatever stands in it", () => {
  const text = "<img src=x onerror=alert(1)>&amp;";
  const into = drawn(jsx("text", { children: ["a", null, false, text, 7] }));
  expect(into.textContent).toBe(`a${text}7`);
  expect(into.querySelectorAll("*")).toHaveLength(1);
});

it("hands a context to what stands inside of it alone", () => {
  const context = createContext("outside");
  const Says = () => use(context) as string;
  const says = () => jsx(Says, {});
  const inside = jsx(context, { value: "inside", children: says() });
  expect(drawn(jsx(Fragment, { children: [says(), " ", inside, " ", says()] })).textContent).toBe("outside inside outside");
});
