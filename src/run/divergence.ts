import type { Outcome, Trace, TraceEvent } from "../trace/events.ts";
import { digest } from "./digest.ts";

/** An event of a trace, and a text that is equal for events which a reader would call the same. */
export interface Keyed {
  readonly event: TraceEvent;
  readonly key: string;
  /** How many events of the trace have happened with it. */
  readonly at: number;
}

/** By action. */
export type KeyedTrace = readonly (readonly Keyed[])[];

/** What the browser did, event by event: its steps, its requests, its outcomes. What servers do follows from the requests. Pauses after each. */
export function* keyed(trace: Trace): Generator<void, KeyedTrace> {
  const actions: Keyed[][] = trace.outcomes.map(() => []);
  for (const [i, event] of trace.events.entries()) {
    const key = keyOf(event);
    if (key !== null) actions[event.action]?.push({ event, key, at: i + 1 });
    yield;
  }
  return actions;
}

function keyOf(event: TraceEvent): string | null {
  if (event.type === "request" && event.from === "browser") return digest([event.purpose, event.request]);
  if (event.type === "outcome") return digest(outcomeKey(event.outcome));
  if (event.type !== "step") return null;
  const { name, verdict, values, failure } = event.step;
  return digest([name, verdict, failure?.code ?? null, values], told);
}

/** A browser's cap, and until when a permission is kept, are told with the step that keeps it; alone they make no divergence. */
const told: ReadonlySet<string> = new Set(["cap", "expires"]);

/** Of a failure its code: what stands beside it repeats the steps before. */
export function outcomeKey(outcome: Outcome): string {
  return JSON.stringify(outcome, (key, value) => (key === "failure" && value?.code ? value.code : value));
}

/** Where two courses of one action diverge: the first event that each has and the other has not, whatever their order. */
export interface Fork {
  readonly base: Keyed | null;
  readonly own: Keyed | null;
  /** How many events of `own` the other has too, before that. */
  readonly shared: number;
}

/** null: they took the same course, perhaps in another order. */
export function forkOf(base: readonly Keyed[], own: readonly Keyed[]): Fork | null {
  const shared = sharedBy(own, base);
  const ours = own[shared] ?? null;
  const theirs = base[sharedBy(base, own)] ?? null;
  return ours === null && theirs === null ? null : { base: theirs, own: ours, shared };
}

/** How many events there are until the first that the others have not. */
function sharedBy(events: readonly Keyed[], others: readonly Keyed[]): number {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  const first = events.findIndex(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  return first < 0 ? events.length : first;
}

/** Whether a third course gets beyond the place where two diverge, on the way of `own`. */
export function passes({ base, own: here, shared }: Fork, course: readonly Keyed[], own: readonly Keyed[]): boolean {
  if (here !== null) return sharedBy(own, course) > shared;
  // Nothing is missing: something has to go.
  const count = (events: readonly Keyed[]) => events.filter((one) => one.key === base?.key).length;
  return count(course) <= count(own);
}
