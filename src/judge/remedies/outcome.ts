import { type HeaderList, isWireFailure } from "../../http/messages.ts";
import type { Outcome } from "../../trace/events.ts";

/** What somebody has got in the end. */
export interface Got {
  /** `fails`: nothing. `shown`: it was loaded, shown or sent, and cannot be looked into. `read`: it can. */
  readonly how: "fails" | "shown" | "read";
  /** Of what can be read; null: none is told. */
  readonly status: number | null;
  /** What can be read, as one text to compare, and the names of the headers that can be. */
  readonly content: string;
  readonly headers: readonly string[];
}

export function gotIn(outcome: Outcome | undefined): Got {
  const got = (how: Got["how"], status: number | null = null, body = "", headers: HeaderList = []): Got => ({
    ...{ how, status },
    content: how === "read" ? `${status} ${body}` : "",
    headers: headers.map(([name]) => name),
  });
  switch (outcome?.kind) {
    case undefined:
    case "error":
    case "pending":
      return got("fails");
    case "response": {
      const { responseType, status, headers, body } = outcome;
      if (responseType === "opaque" || responseType === "opaqueredirect") return got("shown");
      return got("read", status, body, headers);
    }
    case "embedded":
      if (outcome.failure !== null) return got("fails");
      return outcome.readable?.allowed || outcome.message !== null
        ? got("read", null, outcome.message ?? outcome.url)
        : got("shown");
    case "client": {
      if (isWireFailure(outcome.result)) return got("fails");
      const { status, headers, body } = outcome.result;
      return got("read", status, body, headers);
    }
  }
}

/** The status of an error of the server that script reads; null: it reads none. */
export function errorOf(outcome: Outcome): number | null {
  const { status } = gotIn(outcome);
  return status !== null && status >= 400 ? status : null;
}
