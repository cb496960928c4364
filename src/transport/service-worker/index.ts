import { http } from "msw";
import { setupWorker } from "msw/browser";
import type { Carrier } from "../carrier.ts";
import { fetchCarrier } from "../fetch-carrier.ts";
import { within } from "../timeout.ts";
import { wirePath } from "../wire-url.ts";
import { NoWorker, takeControl } from "./register.ts";
import { wakeWorker } from "./wake.ts";

export { NoWorker, type NoWorkerReason } from "./register.ts";

export interface ServiceWorkerOptions {
  /** The directory of the page: the worker's scope, and where the reserved address `wire/` lies. */
  readonly base: URL;
  readonly scriptUrl: URL;
}

/** How long a worker may take to come alive, in milliseconds. */
const patience = 8000;

/**
 * A carrier whose every message is a fetch() of the page that MSW's service worker hands back to us: visible in the
 * Network panel, and never on the network. Throws NoWorker where none can be had.
 */
export async function startServiceWorkerCarrier(options: ServiceWorkerOptions): Promise<Carrier> {
  try {
    return await within(patience, start(options), () => new NoWorker("timeout"));
  } catch (cause) {
    throw cause instanceof NoWorker ? cause : new NoWorker("blocked", { cause });
  }
}

async function start({ base, scriptUrl }: ServiceWorkerOptions): Promise<Carrier> {
  await takeControl(scriptUrl, base);
  const carrier = fetchCarrier({ base, fetch: (request) => fetch(request), revive: () => wakeWorker() });
  const reserved = wirePath(base);
  const worker = setupWorker(
    http.all(
      ({ request }) => request.url.startsWith(reserved),
      // Not passed on: what nobody waits for any more has no business on the network.
      async ({ request }) => (await carrier.answer(request)) ?? new Response(null, { status: 404 }),
    ),
  );
  await worker.start({
    quiet: true,
    onUnhandledRequest: "bypass",
    serviceWorker: { url: scriptUrl.href, options: { scope: base.href } },
  });
  return carrier;
}
