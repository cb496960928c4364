import type { WorkerMessage } from "../protocol.ts";

/** As much of a Client, and of a ServiceWorkerGlobalScope, as is used here, so that tests can stand in for them. */
interface Page {
  readonly url: string;
  readonly postMessage: (message: WorkerMessage, ports?: MessagePort[]) => void;
}
declare const self: {
  readonly clients: { readonly matchAll: (of: { type: "window"; includeUncontrolled?: boolean }) => Promise<readonly Page[]> };
  readonly registration: { readonly scope: string };
};

export async function postToPages(message: WorkerMessage): Promise<void> {
  for (const client of await self.clients.matchAll({ type: "window" })) client.postMessage(message);
}

/** The versions of all open pages; null where one does not say, because it is frozen, still loading, or of a former release. */
export async function openVersions(milliseconds = 3000): Promise<readonly string[] | null> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const answers = await Promise.all(pages.filter(inScope).map((page) => versionOf(page, milliseconds)));
  return answers.every((version) => version !== null) ? answers : null;
}

const inScope = ({ url }: Page) => url.startsWith(self.registration.scope);

function versionOf(page: Page, milliseconds: number): Promise<string | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(null), milliseconds);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(typeof data === "string" ? data : null);
    };
    page.postMessage({ preflight: "which-version" }, [port2]);
  });
}
