import type { ActionOf, PageActionSpec } from "../../scenario/schema.ts";
import type { EmbeddedResult, LabResult } from "../protocol/record.ts";

/** What worker.ts says when it runs. */
export const workerRuns = "lab-worker";

let current: MessagePort | Worker | null = null;

/** Resolves when the script runs, or fires `error`; rejects with what the constructor throws. */
export function startWorker({ url, element, workerType }: ActionOf<"element">): Promise<EmbeddedResult> {
  current = null;
  const options = { type: workerType };
  const worker = element === "worker" ? new Worker(url, options) : new SharedWorker(url, options);
  const port = worker instanceof Worker ? worker : worker.port;
  return new Promise((resolve) => {
    worker.onerror = () => resolve({ ok: false, event: "error" });
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data !== workerRuns) return;
      current = port;
      resolve({ ok: true, event: "started" });
    };
  });
}

/** In the worker that was started last. */
export function performInWorker(action: PageActionSpec): Promise<LabResult> {
  const port = current;
  if (port === null) return Promise.resolve({ ok: false, error: "never ran" });
  return new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<LabResult>) => resolve(data);
    port.postMessage(action);
  });
}
