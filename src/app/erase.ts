import type { Erased } from "../store/manager.ts";
import { ask } from "../worker/page/ask.ts";
import { containerOf } from "../worker/page/container.ts";
import { siteRoot } from "../worker/page/site-root.ts";
import { databaseName } from "../works/last.ts";

/** Removes what the page keeps in this browser besides works, and tells how much there was. */
export async function eraseRest(): Promise<Omit<Erased, "works">> {
  const settings = eraseSettings();
  await eraseDatabase();
  const files = await countFiles();
  const workers = await eraseWorkers();
  await eraseCaches();
  return { settings, files, workers };
}

/** Also one that did not open in time. Where another tab holds it open, the browser erases it when that tab lets go. */
async function eraseDatabase(): Promise<void> {
  try {
    const request = indexedDB.deleteDatabase(databaseName);
    await new Promise<void>((resolve) => {
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
      setTimeout(resolve, 3000);
    });
  } catch {
    // Denied: there is none.
  }
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

/** Named after the site's root: another site's, in another folder, is not ours to erase. */
async function ourCaches(): Promise<readonly string[]> {
  if (!("caches" in window)) return [];
  return (await caches.keys()).filter((name) => name.startsWith(`preflight ${siteRoot().href} `));
}

async function countFiles(): Promise<number> {
  let files = 0;
  for (const name of await ourCaches()) files += (await (await caches.open(name)).keys()).length;
  return files;
}

async function eraseCaches(): Promise<void> {
  for (const name of await ourCaches()) await caches.delete(name);
}

async function eraseWorkers(): Promise<number> {
  const container = containerOf();
  if (!container) return 0;
  const ours = (await container.getRegistrations()).filter(({ scope }) => scope === siteRoot().href);
  // A worker answers the pages that it has until they leave: told, it keeps no file of theirs anew.
  await Promise.all(ours.map(({ active }) => active && ask(active, "remove", null)));
  await Promise.all(ours.map((registration) => registration.unregister()));
  return ours.length;
}
