import { useSyncExternalStore } from "react";
import { PartMissing } from "../parts/missing.ts";
import { trustPage } from "../scenario/library-id.ts";
import { siteRoot } from "../worker/page/site-root.ts";

/** The address of the page "How far to trust it". */
export const trustHash = `#${trustPage}`;

/** Whether the reader came to it from a scenario, so that there is something to go back to. */
let fromHere = false;

function subscribe(changed: () => void): () => void {
  const arrived = ({ newURL }: HashChangeEvent) => {
    fromHere = new URL(newURL).hash === trustHash;
  };
  window.addEventListener("hashchange", arrived);
  window.addEventListener("popstate", changed);
  return () => {
    window.removeEventListener("hashchange", arrived);
    window.removeEventListener("popstate", changed);
  };
}

export function useTrustPage(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => location.hash === trustHash,
    () => false,
  );
}

/** Back to what stood there before; to the playground's own beginning where the link led here at once. */
export function leaveTrustPage(): void {
  if (fromHere) {
    history.back();
    return;
  }
  history.replaceState(null, "", location.pathname + location.search);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** What the tests measured last, as it was put beside this page; null where nobody has put it there. */
export async function loadTrust(): Promise<unknown> {
  const response = await fetch(new URL("trust.json", siteRoot()), { cache: "no-cache" }).catch((cause: unknown) => {
    throw new PartMissing("offline", { cause });
  });
  if (response.status === 404) return null;
  if (!response.ok) throw new PartMissing("blocked");
  return response.json();
}
