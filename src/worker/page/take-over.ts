import { ask } from "./ask.ts";
import { containerOf, registrationOf } from "./container.ts";
import { siteRoot } from "./site-root.ts";

/** How long the present worker has for going, before the browser is asked again, in milliseconds. */
const moment = 500;

/** Where the server has a newer version that is not here yet, fetches it, and waits so many milliseconds for it at most. */
export async function fetchNewerVersion(milliseconds = 10_000): Promise<void> {
  const registration = await registrationOf(containerOf());
  if (!registration || registration.waiting) return;
  await registration.update().catch(() => {});
  const worker = registration.installing;
  if (!worker) return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
    worker.addEventListener("statechange", () => resolve(), { once: true });
  });
}

/** Lets the waiting version take over, of every tab. True: it controls this page now, and a reload shows it. */
export async function takeOver(milliseconds = 5000): Promise<boolean> {
  const container = containerOf();
  const waiting = (await registrationOf(container))?.waiting;
  if (!container || !waiting) return false;
  return new Promise((resolve) => {
    const finish = (over: boolean) => {
      clearInterval(nudging);
      clearTimeout(late);
      resolve(over);
    };
    const nudging = setInterval(nudge, moment);
    const late = setTimeout(() => finish(false), milliseconds);
    container.addEventListener("controllerchange", () => finish(true), { once: true });
    void ask(waiting, "takeOver", null);
  });
}

/**
 * Chromium stops the present worker to make room. A request of any tab that comes just then starts it again, and that it was to go is
 * forgotten (`needs_to_be_terminated_asap_` in service_worker_version.cc) until it has had nothing to do for 30 seconds, which MSW's
 * KEEPALIVE_REQUEST prevents, or until 5 minutes are over. Chromium looks again when a page or a worker is loaded in the scope
 * (`ActivateWaitingVersionWhenReady` in service_worker_controllee_request_handler.cc). So one is.
 */
function nudge(): void {
  const worker = new Worker(new URL("nudge.js", siteRoot()));
  setTimeout(() => worker.terminate(), moment);
}
