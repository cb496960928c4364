import type { Outcome } from "../../src/trace/events.ts";

/** What the engine said of an action, in a word or two: a failure's code, or how it went well. */
export function codeOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case "response":
      return `response ${outcome.responseType}`;
    case "error":
      return outcome.failure.code;
    case "embedded":
      return outcome.failure ? outcome.failure.code : `${outcome.initiator} ${outcome.event}`;
    case "client":
    case "pending":
      return outcome.kind;
  }
}

/** How often each code occurs, the commonest first. */
export function counted(codes: readonly string[]): readonly (readonly [code: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** Whether the code is that of a failure. */
export function isFailure(code: string): boolean {
  return /^[A-Z_]+$/u.test(code);
}
