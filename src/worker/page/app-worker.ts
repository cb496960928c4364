import type { Filled, WorkerMessage } from "../protocol.ts";
import { ask } from "./ask.ts";
import { containerOf, registrationOf } from "./container.ts";
import { pageVersion } from "./version.ts";

/** Fetches what is not in the cache yet; null: there is no worker, or it needs very long. The first one may not control this page yet. */
export async function fill(): Promise<Filled | null> {
  const worker = (await registrationOf(containerOf()))?.active;
  return worker ? await ask(worker, "fill", null, 120_000) : null;
}

/**
 * Calls `found` with the version that waits, as soon as one does: at once where it waits already. Only a version other than this
 * page's: after another tab let it take over, this page's own worker is newer than the page, and that counts too.
 */
export function onNewerVersion(found: (version: string) => void): void {
  const container = containerOf();
  if (!container) return;
  const say = async (worker: ServiceWorker | null | undefined) => {
    const version = worker && (await ask(worker, "version", null));
    if (version && version !== pageVersion()) found(version);
  };
  const watch = async () => {
    const registration = await registrationOf(container);
    if (!registration) return;
    const follow = () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => worker.state === "installed" && registration.active && void say(worker));
    };
    registration.addEventListener("updatefound", follow);
    follow();
    await say(registration.waiting);
  };
  container.addEventListener("controllerchange", () => void say(container.controller));
  void container.ready.then(watch);
}

/** Looks for a newer version on the server; quiet where that fails. */
export async function lookForNewerVersion(): Promise<void> {
  await (await registrationOf(containerOf()))?.update().catch(() => {});
}

/** Calls `receive` with what a worker says, with the worker, and with the port for an answer where one is wanted. */
export function onWorkerMessage(
  receive: (message: WorkerMessage, worker: ServiceWorker | null, port: MessagePort | undefined) => void,
): void {
  containerOf()?.addEventListener("message", ({ data, source, ports }) => {
    if (typeof data === "object" && data !== null && "preflight" in data)
      receive(data as WorkerMessage, source as ServiceWorker | null, ports[0]);
  });
}
