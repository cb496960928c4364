import { Url } from "../url/url.ts";
import type { ObservedAction, ObservedRequest, ObservedRun } from "./observed.ts";

/** What is promised of one action: the same shape in an `expected.json` and made from a run. */
export interface Brief {
  /** As in `ObservedAction`. */
  readonly outcome: string;
  readonly preflights: number;
  readonly effects: readonly string[];
  /** What script (or the client) is handed: the headers' names and the body; null: nothing at all. */
  readonly reads: { readonly headers: readonly string[]; readonly body: string } | null;
  /** Every message in the order of sending, `OPTIONS api.shop.example/cart → 204`; indented where a host sent it on. */
  readonly wire: readonly string[];
}

export function briefOf({ actions }: ObservedRun): readonly Brief[] {
  return actions.map(({ outcome, effects, answer, requests }: ObservedAction) => ({
    outcome,
    preflights: requests.filter(({ purpose }) => purpose === "preflight").length,
    effects,
    reads: answer && { headers: answer.headers.map(([name]) => name), body: answer.body },
    wire: requests.map(hop),
  }));
}

function hop({ purpose, method, url, result }: ObservedRequest): string {
  const { host, pathname } = Url.of(url);
  return `${purpose === "forward" ? "  " : ""}${method} ${host}${pathname} → ${result ?? "nothing"}`;
}
