import type { WorkerMessage } from "../protocol.ts";
import { wireOrigin } from "../wire-origin.ts";
import type { MswPart } from "./msw-part.ts";
import { root } from "./scope.ts";

declare const self: ServiceWorkerGlobalScope;

/** How long a page may take to say that it is ready, in milliseconds. */
const patience = 2000;

/** Pages of a release before wire.invalid, which stay open across an update, send theirs here. */
const formerWire = `${root}wire/`;

/** Whether a request is a message of a scenario. Such a one never goes to the network. */
export const isWire = (url: string) => url.startsWith(`${wireOrigin}/`) || url.startsWith(formerWire);

/** What a message meets that no page is there to answer. The carrier sees that it is not its own and plays in memory. */
export const refuse = () => new Response(null, { status: 404, headers: { "preflight-refused": "no-page" } });

/**
 * Answers messages by the page that sent them, and by no other: MSW's part would take any page that is ready. A worker that was
 * stopped has forgotten which pages are; then it asks.
 */
export function wireOf(msw: MswPart) {
  const ready = new Set<string>();
  const asked = new Map<string, () => void>();

  async function isReady(id: string): Promise<boolean> {
    if (ready.has(id)) return true;
    const client = id ? await self.clients.get(id) : undefined;
    if (!client) return false;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(ready.has(id)), patience);
      const others = asked.get(id);
      asked.set(id, () => {
        clearTimeout(timer);
        resolve(true);
        others?.();
      });
      client.postMessage({ preflight: "who-are-you" } satisfies WorkerMessage);
    });
  }

  return {
    async answer(request: Request, clientId: string): Promise<Response> {
      return (await isReady(clientId)) ? ((await msw.answer(request, clientId)) ?? refuse()) : refuse();
    },

    async hear(event: ExtendableMessageEvent): Promise<void> {
      const id = (event.source as Client | null)?.id ?? "";
      // Not for MSW's part: with the last of its pages it would unregister the worker, and with it what works offline.
      if (event.data === "CLIENT_CLOSED") return void ready.delete(id);
      await msw.hear(event);
      if (event.data !== "MOCK_ACTIVATE") return;
      ready.add(id);
      asked.get(id)?.();
      asked.delete(id);
    },
  };
}
