// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { create } from "zustand";
import { withDefaults } from "../../../../src/scenario/defaults.ts";
import type { PlaygroundStore } from "../../../../src/store/create-store.ts";
import { StoreContext } from "../../../../src/store/hooks.ts";
import { NumberField } from "../../../../src/views/inspector/fields/NumberField.tsx";
import { InEnglish } from "../../../english.tsx";

beforeEach(() => vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true));
afterEach(() => vi.unstubAllGlobals());

/** Two scenarios whose first action waits equally long. */
const waiting = (title: string) =>
  withDefaults({ version: 2, title, pages: [], hosts: [], actions: [{ kind: "client", url: "x", wait: 7 }] });

test("a number out of range stands while it is typed, and not in the next scenario", async () => {
  const [one, two] = [waiting("one"), waiting("two")];
  const store = create(() => ({ scenario: one, base: one, problems: [], locks: null, edit: () => {}, endBurst: () => {} }));
  const place = document.createElement("div");
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <InEnglish>
        <StoreContext value={store as unknown as PlaygroundStore}>
          <NumberField label="Wait" path={["actions", 0, "wait"]} least={0} most={9} range="0 to 9." />
        </StoreContext>
      </InEnglish>,
    ),
  );
  const input = place.querySelector("input")!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, "77");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  expect([input.value, place.textContent]).toEqual(["77", expect.stringContaining("0 to 9.")]);
  await act(async () => store.setState({ scenario: two, base: two }));
  expect([input.value, place.textContent]).toEqual(["7", expect.not.stringContaining("0 to 9.")]);
  await act(async () => root.unmount());
});
