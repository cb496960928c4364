import { pageVersion, publishedVersion } from "../worker/page/version.ts";
import type { ServerVersion, Surroundings } from "./part-loader.ts";

/** The page as the loader's surroundings. */
export const page: Surroundings = { has, fetch: (url, init) => fetch(url, init), addStyle, askServer };

/** What index.html names, and every style that was added since; not what is known to have failed. */
function has(url: string): boolean {
  if (hasFailed(url)) return false;
  if ([...document.scripts].some(({ src }) => src === url)) return true;
  const links = document.querySelectorAll<HTMLLinkElement>("link:is([rel=stylesheet], [rel=modulepreload])");
  return [...links].some(({ href }) => href === url);
}

/** Nothing but this list tells of a preload that was refused before the first script ran. Where a browser keeps no status, it says no. */
function hasFailed(url: string): boolean {
  const loads = performance.getEntriesByName(url, "resource") as PerformanceResourceTiming[];
  const last = loads.at(-1)?.responseStatus;
  return last !== undefined && (last === 0 || last >= 400);
}

async function addStyle(url: string): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.crossOrigin = "";
  link.href = url;
  await new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => {
      // A link that has failed is not fetched again.
      link.remove();
      reject(new Error(`No style from ${url}`));
    });
    document.head.append(link);
  });
}

async function askServer(): Promise<ServerVersion> {
  const published = navigator.onLine ? await publishedVersion() : null;
  if (published === null) return "unreachable";
  return published === pageVersion() ? "same" : "newer";
}
