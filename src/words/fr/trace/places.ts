import type { AddressSpace } from "../../../origins/address-space.ts";
import type { FailureValues, FramingValues, Guessed } from "../../../trace/failures.ts";
import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

/** Where a page or a server is, behind "sur". */
export const addressSpaces: Record<AddressSpace, string> = {
  public: "l’Internet public",
  local: "le réseau local",
  loopback: "cette machine",
};

/** Said where a verdict depends on it; empty where nothing is guessed. */
export function guessText(guessed: Guessed): Phrase {
  if (guessed.length === 0) return [];
  const whose = { page: "de la page", server: "du serveur" };
  return say` La place ${[guessed.map((one) => whose[one]).join(" et ")]} est devinée d’après le nom ; c’est l’adresse qui décide.`;
}

/** A Content-Type's essence as it came; empty: it named none. */
export function typeText(mime: string): string {
  return mime === "" ? "aucun type" : mime;
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
  return fallback === null ? written : say`${written} (qui remplace ${directive})`;
}

type Directive = Pick<FailureValues["CSP_BLOCKED"], "directive" | "fallback"> & { readonly sources: string | null };
