import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";

configure({
  // Two cores that others use as well: nothing is late before this.
  asyncUtilTimeout: 10_000,
  // Most of these errors only say that a wait goes on. The whole document, which they hold by default, takes its time.
  getElementError: (message) => new Error(message ?? "not found"),
});

afterEach(cleanup);

// Files share their modules. A part that is still being fetched when a file ends would be refused, and stay refused for all that follow.
afterAll(() => vi.dynamicImportSettled());
