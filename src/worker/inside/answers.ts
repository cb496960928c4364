import type { Ask, Asks, Filled } from "../protocol.ts";
import { everyFile, forgetOthers, store } from "./app-cache.ts";
import { openVersions } from "./pages.ts";
import { site } from "./scope.ts";
import { remove } from "./withdrawal.ts";

declare const self: ServiceWorkerGlobalScope;

/** Chromium says when the reader wants to save data; others do not. */
export const savesData = () => "connection" in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;

/** Of all tabs that ask at the same time. */
let filling: Promise<Filled> | undefined;

function fill(): Promise<Filled> {
  filling ??= store(savesData() ? [] : everyFile).finally(() => {
    filling = undefined;
  });
  return filling;
}

const answers: { [K in keyof Asks]: (says: Asks[K]["with"]) => Promise<Asks[K]["answer"]> } = {
  version: async () => site.version,
  fill: () => {
    void forgetOldVersions();
    return fill();
  },
  takeOver: async () => {
    await self.skipWaiting();
    return true;
  },
  claim: async () => {
    await self.clients.claim();
    return true;
  },
  remove: async () => {
    await remove();
    return true;
  },
};

/** Null: no question of ours. */
export function answerTo(data: unknown): Promise<unknown> | null {
  if (typeof data !== "object" || data === null || !("preflight" in data)) return null;
  const { preflight: what, with: says } = data as Ask;
  return Object.hasOwn(answers, what) ? (answers[what] as (says: unknown) => Promise<unknown>)(says) : null;
}

/** Of versions that no tab shows any more. Where a tab or the storage does not answer, all are kept until next time. Never rejects. */
export async function forgetOldVersions(): Promise<void> {
  try {
    const versions = await openVersions();
    if (versions) await forgetOthers(versions);
  } catch {
    // Next time.
  }
}
