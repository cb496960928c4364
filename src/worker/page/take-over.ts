import { ask } from "./ask.ts";
import { containerOf, registrationOf } from "./container.ts";
import { keepNudging } from "./nudge.ts";

/** Where the server has a newer version that is not here yet, fetches it, and waits so many milliseconds for it at most. */
export async function fetchNewerVersion(milliseconds = 10_000): Promise<void> {
  const registration = await registrationOf(containerOf());
  if (!registration || registration.waiting) return;
  await registration.update().catch(() => {});
  const worker = registration.installing;
  if (!worker) return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
    worker.addEventListener("statechange", () => resolve(), { once: true });
  });
}

/** Lets the waiting version take over, of every tab. True: it controls this page now, and a reload shows it. */
export async function takeOver(milliseconds = 5000): Promise<boolean> {
  const container = containerOf();
  const waiting = (await registrationOf(container))?.waiting;
  if (!container || !waiting) return false;
  return new Promise((resolve) => {
    const finish = (over: boolean) => {
      stopNudging();
      clearTimeout(late);
      resolve(over);
    };
    const stopNudging = keepNudging();
    const late = setTimeout(() => finish(false), milliseconds);
    container.addEventListener("controllerchange", () => finish(true), { once: true });
    void ask(waiting, "takeOver", null);
  });
}
