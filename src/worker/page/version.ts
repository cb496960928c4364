import type { Published } from "../protocol.ts";
import { versionFile } from "../protocol.ts";
import { siteRoot } from "./site-root.ts";

/** Which version this page is of; `dev` in development. */
export function pageVersion(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="preflight-version"]')?.content ?? "dev";
}

/** Which version the server has now; null: it cannot be reached. Never from a cache. */
export async function publishedVersion(): Promise<string | null> {
  try {
    const response = await fetch(new URL(versionFile, siteRoot()), { cache: "no-store", credentials: "omit" });
    return response.ok ? ((await response.json()) as Published).version : null;
  } catch {
    return null;
  }
}
