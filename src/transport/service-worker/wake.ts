import { onWorkerMessage } from "../../worker/page/app-worker.ts";

/**
 * A worker that was stopped and started again, or has taken over from an older one, has forgotten which pages answer messages. It asks
 * the page whose message it holds; the page tells MSW's part again. Not before it hears that worker, or the message would be lost.
 */
export function answerWhoWeAre(connectedTo: (worker: ServiceWorker | null) => Promise<unknown>): void {
  onWorkerMessage(({ preflight }, worker) => {
    if (preflight !== "who-are-you") return;
    connectedTo(worker).then(
      () => worker?.postMessage("MOCK_ACTIVATE"),
      () => {},
    );
  });
}
