// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it } from "vitest";
import { LongText } from "../../../../src/views/ui/LongText.tsx";
import { InEnglish } from "../../../english.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function show(text: string) {
  const place = document.body.appendChild(document.createElement("p"));
  act(() =>
    createRoot(place).render(
      <InEnglish>
        <LongText of={text} most={100} />
      </InEnglish>,
    ),
  );
  return place;
}

afterEach(() => document.body.replaceChildren());

it("a text that is hardly longer is shown as a whole", () => {
  const text = "a".repeat(120);
  expect(show(text).textContent).toBe(text);
});

it("a long one shows its beginning, how long it is, and itself when asked", () => {
  const text = "a".repeat(20_000);
  const place = show(text);
  expect(place.textContent).toBe(`${"a".repeat(100)}… Show all (20,000 characters)`);
  act(() => place.querySelector("button")?.click());
  expect(place.textContent).toBe(text);
});

it("no character is cut in two", () => {
  const place = show(`a${"🙂".repeat(1000)}`);
  expect(place.textContent).toMatch(/^a🙂+… Show all/u);
});
