import { onTold } from "../../worker/page/app-worker.ts";

/**
 * A worker that was stopped and started again, or has taken over from an older one, has forgotten which pages answer messages. It asks
 * the page whose message it holds; the page tells MSW's part again.
 */
export function answerWhoWeAre(): void {
  onTold(({ preflight }, worker) => {
    if (preflight === "who-are-you") worker?.postMessage("MOCK_ACTIVATE");
  });
}
