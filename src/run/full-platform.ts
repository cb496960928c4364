import { getDomain } from "tldts";
import { gates } from "../engine/checks/gates.ts";
import { embedding } from "../engine/embedding/index.ts";
import { HttpCache } from "../engine/fetching/http-cache.ts";
import { newCaching } from "../hosts/caching/caching.ts";
import { sampleFiles } from "../hosts/files.ts";
import { createCookieJar } from "./cookie-jar.ts";
import type { Platform } from "./platform.ts";

/** Loaded on demand: the list alone is as large as the rest of the first bundle. */
export const fullPlatform: Platform = {
  registrableDomain: (host) => getDomain(host, { allowPrivateDomains: true }),
  createCookieJar,
  gates,
  createHttpCache: () => new HttpCache(),
  createCaching: newCaching,
  embedding,
  files: sampleFiles,
};
