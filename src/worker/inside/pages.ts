import type { WorkerMessage } from "../protocol.ts";

declare const self: ServiceWorkerGlobalScope;

export async function postToPages(message: WorkerMessage): Promise<void> {
  for (const client of await self.clients.matchAll({ type: "window" })) client.postMessage(message);
}

/** The versions of all open pages; null where one does not say, because it is frozen, still loading, or of a former release. */
export async function openVersions(milliseconds = 3000): Promise<readonly string[] | null> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const answers = await Promise.all(pages.filter(inScope).map((page) => versionOf(page, milliseconds)));
  return answers.every((version) => version !== null) ? answers : null;
}

const inScope = ({ url }: Client) => url.startsWith(self.registration.scope);

function versionOf(page: Client, milliseconds: number): Promise<string | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(null), milliseconds);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(typeof data === "string" ? data : null);
    };
    page.postMessage({ preflight: "which-version" } satisfies WorkerMessage, [port2]);
  });
}
