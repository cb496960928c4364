import { fill, lookForNewerVersion, onNewerVersion, onWorkerMessage } from "./app-worker.ts";
import { registerWorker } from "./register.ts";
import { pageVersion } from "./version.ts";

/** How often a page that stays open looks for a newer version, in milliseconds. */
const hour = 3_600_000;

/**
 * For a page that has loaded and has nothing to do: the worker comes, and fetches all parts into its cache. MSW is not loaded for it.
 * `newer` is called when another version is ready, which a reload shows.
 * Quiet where there can be no worker: the run's own way of starting says why (transport/service-worker).
 */
export async function startAppWorker(newer: () => void): Promise<void> {
  onWorkerMessage((message, _worker, port) => {
    if (message.preflight === "which-version") port?.postMessage(pageVersion());
    if (message.preflight === "withdrawn") newer();
  });
  onNewerVersion(newer);
  try {
    await registerWorker();
  } catch {
    return;
  }
  await navigator.serviceWorker.ready;
  await fill();
  setInterval(() => void lookForNewerVersion(), hour);
}
