import { isWireFailure, type WireResult } from "../http/messages.ts";
import { pageOrigin } from "../origins/page-origin.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Outcome, RequestEvent, Trace } from "../trace/events.ts";
import { keptAt } from "../trace/kept.ts";
import { eventsOf } from "../trace/trace-index.ts";
import type { ObservedAction, ObservedAnswer, ObservedRequest, ObservedRun } from "./observed.ts";

/** A line of the console, with the action that it came from. */
interface ConsoleLine {
  readonly action: number;
  readonly text: string;
}

/** What was to be seen of a run. `lines`: what the browser's console printed, as `logOf` in src/consoles gives them. */
export function observe(scenario: Scenario, trace: Trace, lines: readonly ConsoleLine[] = []): ObservedRun {
  return {
    profile: scenario.browser.profile,
    actions: trace.outcomes.map((outcome, action) => observedAction(scenario, trace, action, outcome, lines)),
    cookies: keptAt(trace, trace.events.length).cookies.map(({ name, value, domain, path, partition = null }) => ({
      ...{ name, value, domain, path, partition },
    })),
  };
}

function observedAction(
  scenario: Scenario,
  trace: Trace,
  action: number,
  outcome: Outcome,
  lines: readonly ConsoleLine[],
): ObservedAction {
  const events = eventsOf(trace, action);
  const [begun] = events;
  const results = new Map(events.flatMap((event) => (event.type === "response" ? [[event.message, event.response]] : [])));
  return {
    by: begun?.type === "action" ? begun.by : "browser",
    origin: originOf(scenario, action),
    url: scenario.actions[action]?.url ?? "",
    at: begun?.type === "action" ? begun.now : 0,
    outcome: nameOf(outcome),
    failure: failureOf(outcome),
    readable: readableIn(outcome),
    answer: answerOf(outcome),
    requests: events.flatMap((event) => (event.type === "request" ? [observedRequest(event, results.get(event.message))] : [])),
    effects: events.flatMap((event) => (event.type === "effect" ? [event.effect] : [])),
    console: lines.flatMap((line) => (line.action === action ? [line.text] : [])),
  };
}

function observedRequest({ purpose, from, to, request }: RequestEvent, result: WireResult | undefined): ObservedRequest {
  const { method, url, headers } = request;
  return { purpose, from, to, method, url, headers, result: result === undefined ? null : resultOf(result) };
}

const resultOf = (result: WireResult) => (isWireFailure(result) ? result.failure : result.status);

function originOf({ actions, pages }: Scenario, index: number): string | null {
  const action = actions[index];
  if (action === undefined || action.kind === "client") return null;
  const page = pages.find(({ id }) => id === action.page);
  return page === undefined ? "null" : pageOrigin(page);
}

const embeddedEvents = {
  ...{ load: "loaded", message: "message", open: "open", navigated: "navigated", queued: "queued", started: "started" },
  none: "no document",
} as const;

function nameOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case "response":
      return `${outcome.responseType} ${outcome.status}`;
    case "error":
      return outcome.failure.code;
    case "embedded": {
      const { event, readable, failure } = outcome;
      const looked = readable === null ? [] : [readable.allowed ? "readable" : "not readable"];
      return [embeddedEvents[event], ...looked, ...(failure === null ? [] : [failure.code])].join(", ");
    }
    case "pending":
      return "pending";
    case "client":
      return `client ${resultOf(outcome.result)}`;
  }
}

function failureOf(outcome: Outcome): string | null {
  if (outcome.kind === "response" || outcome.kind === "pending") return null;
  if (outcome.kind === "client") return isWireFailure(outcome.result) ? outcome.result.failure : null;
  return outcome.failure?.code ?? null;
}

function readableIn(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case "response":
      return outcome.responseType === "basic" || outcome.responseType === "cors";
    case "error":
    case "pending":
      return false;
    case "embedded":
      return outcome.readable?.allowed ?? (outcome.handed !== undefined || outcome.message !== null);
    case "client":
      return !isWireFailure(outcome.result);
  }
}

function answerOf(outcome: Outcome): ObservedAnswer | null {
  switch (outcome.kind) {
    case "response":
      return { status: outcome.status, headers: outcome.headers, body: outcome.body };
    case "error":
    case "pending":
      return null;
    case "embedded": {
      const given = outcome.handed?.json ?? outcome.message;
      return given === null ? null : { status: null, headers: [], body: given };
    }
    case "client": {
      if (isWireFailure(outcome.result)) return null;
      const { status, headers, body } = outcome.result;
      const lower = headers.map(([name, value]) => [name.toLowerCase(), value] as const);
      return { status, headers: lower.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)), body };
    }
  }
}
