import type { Erased } from "../store/state.ts";
import { containerOf } from "../worker/page/container.ts";
import { siteRoot } from "../worker/page/site-root.ts";

/** Removes what the page keeps in this browser besides works, and tells how much there was. */
export async function eraseRest(): Promise<Omit<Erased, "works">> {
  return { settings: eraseSettings(), files: await eraseCaches(), workers: await eraseWorkers() };
}

function eraseSettings(): number {
  try {
    // MSW writes a list of its own, for cookies that we do not use.
    const ours = Object.keys(localStorage).filter((key) => key.startsWith("preflight.") || key === "__msw-cookie-store__");
    for (const key of ours) localStorage.removeItem(key);
    return ours.length;
  } catch {
    return 0;
  }
}

async function eraseCaches(): Promise<number> {
  if (!("caches" in window)) return 0;
  // Named after the site's root: another site's, in another folder, is not ours to erase.
  const names = (await caches.keys()).filter((name) => name.startsWith(`preflight ${siteRoot().href} `));
  let files = 0;
  for (const name of names) {
    files += (await (await caches.open(name)).keys()).length;
    await caches.delete(name);
  }
  return files;
}

async function eraseWorkers(): Promise<number> {
  const container = containerOf();
  if (!container) return 0;
  const ours = (await container.getRegistrations()).filter(({ scope }) => scope === siteRoot().href);
  await Promise.all(ours.map((registration) => registration.unregister()));
  return ours.length;
}
