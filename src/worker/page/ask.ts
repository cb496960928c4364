import type { Ask, Asks } from "../protocol.ts";

/** What a worker answers; null where it says nothing in time (stopped for good, or of a release that does not know the question). */
export function ask<K extends keyof Asks>(
  worker: ServiceWorker,
  what: K,
  says: Asks[K]["with"],
  milliseconds = 5000,
): Promise<Asks[K]["answer"] | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const finish = (answer: Asks[K]["answer"] | null) => {
      clearTimeout(timer);
      port1.close();
      resolve(answer);
    };
    const timer = setTimeout(() => finish(null), milliseconds);
    port1.onmessage = ({ data }) => finish(data);
    worker.postMessage({ preflight: what, with: says } as Ask, [port2]);
  });
}
