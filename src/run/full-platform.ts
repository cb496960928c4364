import { getDomain } from "tldts";
import { gates } from "../engine/checks/gates.ts";
import { embedding } from "../engine/embedding/index.ts";
import { HttpCache } from "../engine/fetching/http-cache.ts";
import { newCaching } from "../hosts/caching/caching.ts";
import { sampleFiles } from "../hosts/files.ts";
import { Jar } from "./cookies/jar.ts";
import type { Platform } from "./platform.ts";

const registrableDomain = (host: string) => getDomain(host, { allowPrivateDomains: true });

/** Loaded on demand: the list alone is as large as the rest of the first bundle. */
export const fullPlatform: Platform = {
  registrableDomain,
  createCookieJar: (knobs) => new Jar(knobs, registrableDomain),
  gates,
  createHttpCache: () => new HttpCache(),
  createCaching: newCaching,
  embedding,
  files: sampleFiles,
};
