import * as v from "valibot";
import { limits } from "../limits.ts";
import { addressSpace, id, referrerPolicy, text } from "./values.ts";

export const Page = v.strictObject({
  id,
  name: v.optional(text(limits.shortText), ""),
  url: text(limits.url),
  /** The URL of the page in whose frame it stands; empty: it has the window to itself. A page at `about:srcdoc` takes its origin from there. */
  framedBy: v.optional(text(limits.url), ""),
  /** Performed in a sandboxed frame without allow-same-origin: the origin is opaque and is sent as `null`. */
  sandboxed: v.optional(v.boolean(), false),
  referrerPolicy,
  /** Content-Security-Policy of the document, one policy; empty: none. */
  csp: v.optional(text(limits.headerValue), ""),
  /** Cross-Origin-Embedder-Policy of the document. */
  coep: v.optional(v.picklist(["unsafe-none", "require-corp", "credentialless"]), "unsafe-none"),
  /** Of the address that the document came from. */
  addressSpace,
});
