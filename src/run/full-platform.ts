import { getDomain } from "tldts";
import { createCookieJar } from "./cookie-jar.ts";
import type { Platform } from "./platform.ts";

/** Loaded on demand: the list alone is as large as the rest of the first bundle. */
export const fullPlatform: Platform = {
  registrableDomain: (host) => getDomain(host, { allowPrivateDomains: true }),
  createCookieJar,
  embedding: null,
};
