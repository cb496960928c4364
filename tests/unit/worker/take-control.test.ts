import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NoWorker, takeControl } from "../../../src/worker/page/register.ts";
import { siteRoot } from "../../../src/worker/page/site-root.ts";
import { stubPage, unstubPage } from "./stubs.ts";

const address = (file: string) => new URL(file, siteRoot()).href;

class Container extends EventTarget {
  controller: { scriptURL: string } | null = null;
  readonly registration = { waiting: null as { scriptURL: string } | null, active: null };
  readonly register = async () => this.registration;
  control(file: string) {
    this.registration.waiting = null;
    this.controller = { scriptURL: address(file) };
    this.dispatchEvent(new Event("controllerchange"));
  }
}
let container: Container;
let nudges: readonly string[];

beforeEach(() => {
  container = new Container();
  nudges = stubPage(container);
});
afterEach(unstubPage);

test("a page that the site's worker controls is ready at once", async () => {
  container.control("service-worker.js");
  await takeControl();
  expect(nudges).toEqual([]);
});

test("another worker, of a former release, is not enough: the site's is waited for, and the browser asked to let it in", async () => {
  container.control("mockServiceWorker.js");
  container.registration.waiting = { scriptURL: address("service-worker.js") };
  let ready = false;
  const control = takeControl().then(() => {
    ready = true;
  });
  await vi.advanceTimersByTimeAsync(1100);
  expect([ready, nudges.length]).toEqual([false, 2]);
  container.control("service-worker.js");
  await control;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(nudges).toHaveLength(2);
});

test("where none comes the page says so", async () => {
  const control = expect(takeControl(2000)).rejects.toEqual(new NoWorker("uncontrolled"));
  await vi.advanceTimersByTimeAsync(2000);
  await control;
});
