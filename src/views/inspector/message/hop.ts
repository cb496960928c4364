import type { ActionSpec } from "../../../scenario/schema.ts";
import type { RequestEvent, ResponseEvent, Trace } from "../../../trace/events.ts";
import type { Strip } from "../../../trace/picture.ts";
import { replay } from "../../../trace/replay.ts";
import { eventsOf, rangeOf, requestOf } from "../../../trace/trace-index.ts";
import { type HeaderSource, headerSourcesOf } from "../header-sources.ts";

export interface HeaderLine {
  readonly name: string;
  /** null: the header was looked for and is not there. */
  readonly value: string | null;
  /** A check before the cursor weighed it. */
  readonly decided: boolean;
  readonly hidden: boolean;
  readonly by: HeaderSource | null;
}

/** One hop of a message, as far as the cursor has come. */
export interface Hop {
  readonly request: RequestEvent;
  readonly response: ResponseEvent | null;
  readonly place: Strip["place"];
  readonly requestLines: readonly HeaderLine[];
  readonly responseLines: readonly HeaderLine[];
}

/** The selected message, else the newest one of the action under way; null: nothing has been sent yet. */
export function hopAt(trace: Trace, cursor: number, selected: number | null, actions: readonly ActionSpec[]): Hop | null {
  const strip = (selected === null ? undefined : stripOf(trace, cursor, selected)) ?? newest(replay(trace, cursor).strips);
  if (!strip) return null;
  const { request, response } = strip;
  const seen = eventsOf(trace, request.action, cursor);
  const decided = new Set(
    seen.flatMap((event) => (event.type === "step" && event.step.message === request.message ? (event.step.deciding ?? []) : [])),
  );
  const outcome = seen.find((event) => event.type === "outcome");
  const last = replay(trace, endOf(trace, cursor, request.action)).strips.findLast((s) => s.request.from === "browser");
  const result =
    outcome?.type === "outcome" && outcome.outcome.kind === "response" && last?.request.message === request.message
      ? outcome.outcome
      : null;
  const hidden = new Set(result?.hidden ?? []);

  const requestLines = headerSourcesOf(request, actions[request.action], trace).map(({ name, value, by }) => ({
    name,
    value,
    decided: decided.has(name.toLowerCase()),
    hidden: false,
    by,
  }));
  const headers = response && "headers" in response.response ? response.response.headers : [];
  const responseLines: HeaderLine[] = headers.map(([name, value]) => ({
    name,
    value,
    decided: decided.has(name.toLowerCase()),
    hidden: hidden.has(name.toLowerCase()),
    by: null,
  }));
  const there = new Set([...requestLines, ...responseLines].map(({ name }) => name.toLowerCase()));
  const absent = response && "headers" in response.response ? [...decided].filter((name) => !there.has(name)) : [];
  for (const name of absent) responseLines.push({ name: written(name), value: null, decided: true, hidden: false, by: null });
  return { request, response, place: strip.place, requestLines, responseLines };
}

/** The one that is on its way; once all have come back, the last one that reached the browser (or the client). */
function newest(strips: readonly Strip[]): Strip | undefined {
  return (
    strips.findLast(({ response }) => response === null) ??
    strips.findLast(({ request }) => request.purpose !== "forward") ??
    strips.at(-1)
  );
}

function stripOf(trace: Trace, cursor: number, message: number): Strip | undefined {
  const sent = requestOf(trace, message);
  if (!sent || sent.position >= cursor) return undefined;
  return replay(trace, endOf(trace, cursor, sent.event.action)).strips.find((strip) => strip.request.message === message);
}

/** How far the cursor has come in one action. */
function endOf(trace: Trace, cursor: number, action: number): number {
  return Math.min(rangeOf(trace, action).end, cursor);
}

/** `access-control-allow-origin` → `Access-Control-Allow-Origin` */
function written(name: string): string {
  return name.replace(/(^|-)[a-z]/gu, (start) => start.toUpperCase());
}
