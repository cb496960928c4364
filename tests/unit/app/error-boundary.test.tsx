// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ErrorBoundary } from "../../../src/app/ErrorBoundary.tsx";
import { asideKey, worksKey } from "../../../src/scenario/autosave.ts";

const assign = vi.fn();
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubGlobal("location", { assign, pathname: "/play/" });
});
afterEach(() => {
  assign.mockClear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const giveUp = vi.fn();

async function startAfresh(): Promise<void> {
  const place = document.createElement("div");
  const root = createRoot(place);
  const Broken = () => {
    throw new Error("broken");
  };
  await act(async () =>
    root.render(
      <ErrorBoundary onGiveUp={giveUp}>
        <Broken />
      </ErrorBoundary>,
    ),
  );
  const button = [...place.querySelectorAll("button")].find(({ textContent }) => textContent === "Start with the first scenario");
  await act(async () => button?.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  await act(async () => root.unmount());
  expect(giveUp).toHaveBeenCalledOnce();
  giveUp.mockClear();
}

test("what broke the page is moved to where autosave keeps what cannot be read", async () => {
  const stored = new Map([[worksKey, "what was kept"]]);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  await startAfresh();
  expect([...stored]).toEqual([[asideKey, "what was kept"]]);
  expect(assign).toHaveBeenCalledWith("/play/");
});

test("a browser that denies storage still starts afresh", async () => {
  const denied = () => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: denied, setItem: denied, removeItem: denied });
  await startAfresh();
  expect(assign).toHaveBeenCalledWith("/play/");
});
