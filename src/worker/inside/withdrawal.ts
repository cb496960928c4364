import { type Published, versionFile } from "../protocol.ts";
import { forgetAll } from "./app-cache.ts";
import { postToPages } from "./pages.ts";
import { network, root, site } from "./scope.ts";

/** As much of a ServiceWorkerGlobalScope as is used here, so that tests can stand in for it. */
declare const self: { readonly registration: { readonly unregister: () => Promise<boolean> } };

/**
 * A release may be so broken that its page cannot even ask for the next one, and its cache would show it for ever. So the worker
 * itself asks the server, at every page that it answers from its cache, whether its version was withdrawn; then it removes itself
 * and all that it keeps, and the next loading comes from the server.
 */
export async function removeIfWithdrawn(): Promise<void> {
  if (!(await isWithdrawn())) return;
  await remove();
  await postToPages({ preflight: "withdrawn" });
}

/** The worker and all that it keeps. */
export async function remove(): Promise<void> {
  // Each for itself: where the browser refuses one, the other is done all the same.
  await Promise.allSettled([forgetAll(), self.registration.unregister()]);
}

async function isWithdrawn(): Promise<boolean> {
  try {
    const response = await network(root + versionFile, { cache: "no-store", credentials: "omit", redirect: "error" });
    if (response.status !== 200) return false;
    const { withdrawn } = (await response.json()) as Partial<Published>;
    return Array.isArray(withdrawn) && (withdrawn.includes("*") || withdrawn.includes(site.version));
  } catch {
    // Offline, or an answer of somebody else: no order to remove anything.
    return false;
  }
}
