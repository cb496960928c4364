import type { AddressSpace } from "../../../origins/address-space.ts";
import type { FailureValues, FramingValues, Guessed } from "../../../trace/failures.ts";
import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

/** Where a page or a server is, in the middle of a sentence. */
export const addressSpaces: Record<AddressSpace, string> = {
  public: "the public internet",
  local: "the local network",
  loopback: "this machine",
};

/** Said where a verdict depends on it; empty where nothing is guessed. */
export function guessText(guessed: Guessed): Phrase {
  if (guessed.length === 0) return [];
  const whose = { page: "the page", server: "the server" };
  return say` Where ${[guessed.map((one) => whose[one]).join(" and ")]} stands is guessed by the name; the address decides.`;
}

/** A Content-Type's essence as it came; empty: it named none. */
export function typeText(mime: string): string {
  return mime === "" ? "no type" : mime;
}

/** Cross-Origin-Resource-Policy as it came; empty: there was none. */
export function policyText(policy: string): string {
  return policy === "" ? "absent" : policy;
}

/** What a response says about framing, as it is written. */
export function framingText({ by, value }: FramingValues): string {
  return by === "X-Frame-Options" ? `${by}: ${value}` : `Content-Security-Policy: ${by} ${value}`;
}

/** A directive of a Content-Security-Policy as it is written; where another stands in for it, that one. */
export function directiveText({ directive, fallback, sources }: Directive): Phrase {
  const written = say`${`${fallback ?? directive} ${sources ?? ""}`.trim()}`;
  return fallback === null ? written : say`${written} (it stands in for ${directive})`;
}

type Directive = Pick<FailureValues["CSP_BLOCKED"], "directive" | "fallback"> & { readonly sources: string | null };
