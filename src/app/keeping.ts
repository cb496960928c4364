import type { Channel } from "../works/saved-works.ts";
import type { Timer } from "../works/saver.ts";
import type { StorageLike } from "../works/storage.ts";

export const timer: Timer = {
  now: () => Date.now(),
  after: (milliseconds, task) => {
    const id = window.setTimeout(task, milliseconds);
    return () => clearTimeout(id);
  },
};

/** Where tabs tell each other what they have saved; null: the browser has no such thing. */
export function otherTabs(): Channel | null {
  try {
    const channel = new BroadcastChannel("preflight.works");
    return {
      post: (message) => channel.postMessage(message),
      listen: (listener) => channel.addEventListener("message", ({ data }) => listener(data)),
    };
  } catch {
    return null;
  }
}

const asked = "preflight.persist";

/**
 * Browsers throw away what sites have stored when the disk is full, and Safari after a week without a visit, unless the site has
 * asked to keep it. Asked once, when there is something to lose: Firefox puts the question to its user.
 */
export function askToStay(notes: StorageLike | null): void {
  try {
    if (notes?.getItem(asked) !== null) return;
    notes.setItem(asked, "asked");
    navigator.storage?.persist?.().catch(() => {});
  } catch {
    // Storage is denied: there is nothing to keep.
  }
}
