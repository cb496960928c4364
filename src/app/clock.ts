import type { Clock } from "../run/slices.ts";

export const clock: Clock = { now: () => performance.now(), pause: breathe };

/** Lets the browser do what else is waiting (input, a frame), sooner than a timer would. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
