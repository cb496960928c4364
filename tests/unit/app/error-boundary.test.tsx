import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ErrorBoundary } from "../../../src/app/ErrorBoundary.tsx";
import { InEnglish } from "../../english.tsx";

const assign = vi.fn();
beforeEach(() => {
  // React tells caught errors there.
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubGlobal("location", { assign, search: "?a=b" });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const Broken = () => {
  throw new Error("broken");
};

test("starting afresh asks for the first scenario by its address: what broke stays kept, and is not opened", async () => {
  const giveUp = vi.fn();
  render(
    <InEnglish>
      <ErrorBoundary onGiveUp={giveUp}>
        <Broken />
      </ErrorBoundary>
    </InEnglish>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Start with the first scenario" }));
  expect(giveUp).toHaveBeenCalledOnce();
  expect(assign).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/\/scenarios\/first-blocked-request\/\?a=b$/u));
});
