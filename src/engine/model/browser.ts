import type { Location } from "../../origins/address-space.ts";
import type { RegistrableDomain } from "../../origins/site.ts";
import type { CookieJar } from "./cookie-jar.ts";
import type { HttpCache } from "./http-cache.ts";
import type { Knobs } from "./knobs.ts";
import type { PreflightCache } from "./preflight-cache.ts";

/** "not-yet": the prompt is open, and what it is about waits. */
export type LocalNetworkPermission = "granted" | "denied" | "not-yet";

/** What a browser remembers between requests. The engine changes it in place; a run makes a new one. */
export interface Browser {
  readonly knobs: Knobs;
  /** Milliseconds since the scenario's start. */
  now: number;
  readonly preflightCache: PreflightCache;
  readonly httpCache: HttpCache;
  readonly cookies: CookieJar;
  /** By the Public Suffix List. */
  readonly registrableDomain: RegistrableDomain;
  /** Where the host of a URL is, as its address would tell. `url`: absolute, http(s). */
  readonly locate: (url: string) => Location;
  /** An extension keeps requests from going to this URL. */
  readonly isBlockedByExtension: (url: string) => boolean;
  /** What the user has answered to the prompt of https://wicg.github.io/local-network-access/ */
  readonly localNetworkPermission: LocalNetworkPermission;
  /** Told how much is looked at, where a scenario decides how much there is: an entry, a name, a source each. Whoever drives a run counts it. */
  readonly work: (units: number) => void;
}
