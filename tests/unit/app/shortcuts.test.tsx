// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Shortcuts } from "../../../src/app/Shortcuts.tsx";
import type { PlaygroundStore } from "../../../src/store/create-store.ts";
import { StoreContext } from "../../../src/store/hooks.ts";

const player = { next: vi.fn(), back: vi.fn(), step: vi.fn(), toggle: vi.fn(), seek: vi.fn() };
const called = { undo: vi.fn(), redo: vi.fn(), ...player, inside: vi.fn(), help: vi.fn() };
let end = () => {};

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const root = createRoot(document.createElement("div"));
  const store = { getState: () => called } as unknown as PlaygroundStore;
  await act(async () =>
    root.render(
      <StoreContext value={store}>
        <Shortcuts player={player} onInside={called.inside} onHelp={called.help} />
      </StoreContext>,
    ),
  );
  end = () => act(() => root.unmount());
});
afterEach(() => {
  end();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  document.body.innerHTML = "";
});

function press(target: Element, key: string, held: { readonly ctrlKey?: true; readonly shiftKey?: true } = {}): void {
  target.dispatchEvent(new KeyboardEvent("keydown", { key, ...held, bubbles: true, cancelable: true }));
}
const calls = () => Object.entries(called).flatMap(([name, mock]) => mock.mock.calls.map(() => name));

test("Ctrl+Z undoes, in a field of the scenario too; Ctrl+Y redoes; the arrows go by scenes, with Shift by steps", () => {
  document.body.innerHTML = "<input>";
  press(document.body.querySelector("input")!, "z", { ctrlKey: true });
  press(document.body, "y", { ctrlKey: true });
  press(document.body, "ArrowRight");
  press(document.body.querySelector("input")!, "ArrowRight");
  press(document.body, "ArrowLeft", { shiftKey: true });
  press(document.body, " ");
  press(document.body, "i");
  press(document.body, "?", { shiftKey: true });
  expect(calls()).toEqual(["undo", "redo", "next", "step", "toggle", "inside", "help"]);
});

test("with a dialog open nothing behind it changes, wherever the focus is", () => {
  document.body.innerHTML = "<dialog open><input></dialog>";
  for (const target of [document.body.querySelector("input")!, document.body]) {
    press(target, "z", { ctrlKey: true });
    press(target, "y", { ctrlKey: true });
    press(target, "ArrowRight");
    press(target, " ");
  }
  expect(calls()).toEqual([]);
});
