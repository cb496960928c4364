import type { ConsoleName } from "../../../../src/consoles/browser-console.ts";
import type { Failure, FailureCode, FailureOf, Initiator } from "../../../../src/trace/failures.ts";

/** A failure, and what each browser said of it; one that is not here was not heard. */
export interface Heard {
  readonly failure: Failure;
  readonly lines: Partial<Readonly<Record<ConsoleName, readonly string[]>>>;
}

export const page = "http://localhost:51400";
export const at = "http://127.0.0.1:51401/r";

export function failed<C extends FailureCode>(
  code: C,
  api: Initiator,
  values: FailureOf<C>["values"],
  url = at,
  tainting: "opaque" | "cors" = "opaque",
  pageOrigin = page,
): Failure {
  const mode = api === "iframe" || api === "form" ? "navigate" : tainting === "cors" ? "cors" : "no-cors";
  const request = { method: "GET", mode, redirect: "follow", tainting, headers: [], nextUrl: null } as const;
  return { code, values, context: { api, pageOrigin, firstUrl: url, lastUrl: url, request } } as Failure;
}

export const notEstablished = (query = "") => `Firefox can’t establish a connection to the server at ${at}${query}.`;
