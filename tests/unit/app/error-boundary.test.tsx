// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ErrorBoundary } from "../../../src/app/ErrorBoundary.tsx";

const reload = vi.fn();
const replaceState = vi.fn();
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubGlobal("location", { reload, pathname: "/play/" });
  vi.stubGlobal("history", { replaceState });
});
afterEach(() => {
  reload.mockClear();
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

test("starting afresh asks for the first scenario by its address: what broke stays kept, and is not opened", async () => {
  await startAfresh();
  expect(replaceState).toHaveBeenCalledWith(null, "", "/play/#first-blocked-request");
  expect(reload).toHaveBeenCalledOnce();
});
