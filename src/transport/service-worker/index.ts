import { http } from "msw";
import { setupWorker } from "msw/browser";
import { NoWorker, takeControl, workerAddress } from "../../worker/page/register.ts";
import { wireOrigin } from "../../worker/wire-origin.ts";
import { type Carrier, CarrierLost } from "../carrier.ts";
import { fetchCarrier } from "../fetch-carrier.ts";
import { within } from "../timeout.ts";
import { keepConnected } from "./connection.ts";
import { answerWhoWeAre } from "./wake.ts";

export { NoWorker, type NoWorkerReason } from "../../worker/page/register.ts";

/** How long a worker may take to come alive, in milliseconds. */
const patience = 8000;

/**
 * A carrier whose every message is a fetch() of the page that MSW's part of the service worker hands back to us: visible in the
 * Network panel, and never on the network. Throws NoWorker where none can be had.
 */
export async function startServiceWorkerCarrier(): Promise<Carrier> {
  try {
    return await within(patience, start(), () => new NoWorker("timeout"));
  } catch (cause) {
    throw cause instanceof NoWorker ? cause : new NoWorker("blocked", { cause });
  }
}

async function start(): Promise<Carrier> {
  quietUpdates(await takeControl());
  const carrier = fetchCarrier({ fetch: (request) => fetch(request) });
  const msw = setupWorker(
    http.all(
      ({ request }) => request.url.startsWith(wireOrigin),
      // Not passed on: what nobody waits for any more has no business on the network.
      async ({ request }) => (await carrier.answer(request)) ?? new Response(null, { status: 404 }),
    ),
  );
  const container = navigator.serviceWorker;
  const connectedTo = keepConnected(container, starter(msw));
  await connectedTo(container.controller);
  answerWhoWeAre(connectedTo);
  return {
    async carry(request, deliver, signal) {
      await connectedTo(container.controller).catch((cause) => {
        throw new CarrierLost("not-carried", { cause });
      });
      return carrier.carry(request, deliver, signal);
    },
  };
}

/** Starts MSW with the worker that is active now; with an earlier one it stops. */
function starter(msw: ReturnType<typeof setupWorker>): () => Promise<void> {
  const { scriptUrl, options } = workerAddress();
  let started = false;
  return async () => {
    if (started) msw.stop();
    started = true;
    const starting = msw.start({
      quiet: true,
      onUnhandledRequest: "bypass",
      serviceWorker: { url: scriptUrl.href, options },
    });
    await within(patience, starting, () => new NoWorker("timeout"));
  };
}

/** MSW asks for an update and does not look at what comes of it: offline that would be an error that nobody catches. */
function quietUpdates(registration: ServiceWorkerRegistration): void {
  registration.update = () => ServiceWorkerRegistration.prototype.update.call(registration).catch(() => registration);
}
