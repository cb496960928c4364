import { number } from "../grammar.ts";

export const diagram = {
  title: "Diagram",
  browser: "Browser",
  page: "page",
  roles: { server: "server", proxy: "proxy" },
  failures: {
    refused: "down",
    "name-not-found": "name not found",
    reset: "resets",
    timeout: "never answers",
    certificate: "not trusted",
    "blocked-by-extension": "blocked",
  },
  off: "off",
  moreOrigins: (count: number) => ` +${number(count)}`,
  client: { kind: "not a browser", why: "no same-origin policy, no gates" },
  gates: { idle: "not asked yet", noted: "asked", open: "open", closed: "closed" },
  /** Behind the name of a gate, for whoever does not see it. */
  gateIs: (state: string) => `: ${state}.`,
  /** The way that messages take. */
  way: (from: string, to: string) => `From ${from} to ${to}`,
  sandboxed: "null (sandboxed)",
  /** `around`: the host of the page in whose frame it stands. */
  inFrameOf: (origin: string, around: string) => `${origin} in ${around}`,
  withoutOrigin: (scheme: string) => `null (${scheme})`,
  /** Who waits for an outcome, and what became of it: "script gets nothing". `who`: script, or an element. */
  script: "script",
  injectedScript: "injected script",
  waits: (who: string) => `${who} waits`,
  neverRan: (who: string) => `${who} never ran`,
  getsNothing: (who: string) => `${who} gets nothing`,
  hasAnswer: (who: string) => `${who} has an answer`,
  failedUnnoticed: (who: string) => `${who} failed unnoticed`,
  isReadable: (who: string) => `${who} is readable`,
  isUnreadable: (who: string) => `${who} is there, unreadable`,
  hasNothingNew: (who: string) => `${who} stays as it is`,
  isQueued: (who: string) => `${who} is queued`,
  hasMessage: (who: string) => `${who} has a message`,
  isThere: (who: string) => `${who} is there`,
  isDone: (who: string) => `${who} is done`,
  strip: {
    answer: (status: number, request: string) => `${status} for ${request}`,
    wants: "wants",
    with: "with",
    type: "Type",
    absent: "absent",
    withheld: "✕ withheld",
    /** The answer to a preflight: nothing was for script in it. */
    refused: "✕ refused",
    noAnswer: "no answer",
  },
};
