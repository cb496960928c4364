import { siteRoot } from "./site-root.ts";

/** How long the present worker has for going, before the browser is asked again, in milliseconds. */
const moment = 500;

/**
 * Chromium stops the present worker to make room. A request of any tab that comes just then starts it again, and that it was to go is
 * forgotten (`needs_to_be_terminated_asap_` in service_worker_version.cc) until it has had nothing to do for 30 seconds, which MSW's
 * KEEPALIVE_REQUEST prevents, or until 5 minutes are over. Chromium looks again when a page or a worker is loaded in the scope
 * (`ActivateWaitingVersionWhenReady` in service_worker_controllee_request_handler.cc). So one is, every so often, until the function
 * returned is called.
 */
export function keepNudging(isNeeded: () => boolean = () => true): () => void {
  const nudging = setInterval(() => isNeeded() && nudge(), moment);
  return () => clearInterval(nudging);
}

function nudge(): void {
  const worker = new Worker(new URL("nudge.js", siteRoot()));
  setTimeout(() => worker.terminate(), moment);
}
