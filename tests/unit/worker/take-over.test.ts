import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeOver } from "../../../src/worker/page/take-over.ts";
import { stubPage, unstubPage } from "./stubs.ts";

const asked: unknown[] = [];

class Container extends EventTarget {
  readonly getRegistration = async () => ({
    waiting: { postMessage: ({ preflight }: { preflight: string }) => asked.push(preflight) },
  });
}
let container: Container;
let nudges: readonly string[];

beforeEach(() => {
  asked.length = 0;
  container = new Container();
  nudges = stubPage(container);
});
afterEach(unstubPage);

test("a version that takes over at once is asked once", async () => {
  const over = takeOver();
  await vi.advanceTimersByTimeAsync(100);
  container.dispatchEvent(new Event("controllerchange"));
  expect(await over).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([asked, nudges]).toEqual([["takeOver"], []]);
});

test("the browser is asked again until the version takes over, and not after that", async () => {
  const over = takeOver();
  await vi.advanceTimersByTimeAsync(1100);
  expect(nudges).toEqual(["/nudge.js", "/nudge.js"]);
  container.dispatchEvent(new Event("controllerchange"));
  expect(await over).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(nudges).toHaveLength(2);
});

test("a version that does not take over is waited for 5 seconds", async () => {
  const over = takeOver();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await over).toBe(false);
});
