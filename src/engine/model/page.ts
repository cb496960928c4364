import type { Location } from "../../origins/address-space.ts";
import type { Origin } from "../../origins/origin.ts";

/** A document that runs script. https://html.spec.whatwg.org/#environment-settings-object */
export interface Page {
  readonly url: string;
  /** Not always the URL's: a sandboxed page has an opaque one. */
  readonly origin: Origin;
  readonly referrerPolicy: string;
  /** Content-Security-Policy as received, one policy; empty: none. */
  readonly csp: string;
  /** https://html.spec.whatwg.org/#embedder-policy-value */
  readonly embedderPolicy: EmbedderPolicy;
  /** Of the address that the document came from. */
  readonly location: Location;
}

export type EmbedderPolicy = "unsafe-none" | "require-corp" | "credentialless";
