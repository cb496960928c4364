import type { Location } from "../../origins/address-space.ts";
import type { Origin } from "../../origins/origin.ts";

/** A document that runs script. https://html.spec.whatwg.org/#environment-settings-object */
export interface Page {
  /** What its relative URLs start from: its own; that of the page around it where it is a srcdoc. */
  readonly url: string;
  /** Of the page around it, which has the window; null: it stands in no frame. */
  readonly framedBy: string | null;
  /** https://html.spec.whatwg.org/#an-iframe-srcdoc-document */
  readonly isSrcdoc: boolean;
  /** Not always the URL's: a sandboxed page has an opaque one. */
  readonly origin: Origin;
  readonly referrerPolicy: string;
  /** Content-Security-Policy as received, one policy; empty: none. */
  readonly csp: string;
  /** https://html.spec.whatwg.org/#embedder-policy-value */
  readonly embedderPolicy: EmbedderPolicy;
  /** Of the address that the document came from. */
  readonly location: Location;
  /** It is a worker, which has no document, with a script of this kind. */
  readonly inWorker?: "classic" | "module";
}

export type EmbedderPolicy = "unsafe-none" | "require-corp" | "credentialless";
