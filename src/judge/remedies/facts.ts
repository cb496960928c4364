import { isWireFailure, type WireRequest, type WireResult } from "../../http/messages.ts";
import { pageOrigin } from "../../origins/page-origin.ts";
import type { PageActionSpec, PageSpec, Scenario } from "../../scenario/schema.ts";
import type { LayerEvent, Outcome, Trace } from "../../trace/events.ts";
import type { Failure } from "../../trace/failures.ts";
import type { AnyStep, StepOf } from "../../trace/steps.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import { Url } from "../../url/url.ts";

/** One message and what became of it, on one hop. */
export interface Hop {
  readonly message: number;
  readonly purpose: "preflight" | "actual" | "forward";
  /** Index of the host that it was for; null: no host of the scenario has that origin. */
  readonly host: number | null;
  readonly request: WireRequest;
  /** Null: it came to nothing before there was an answer. */
  readonly result: WireResult | null;
  /** What the host's layers did with it. */
  readonly layers: readonly LayerEvent[];
  /** Those that its host sent on meanwhile. */
  readonly behind: readonly Hop[];
}

/** What a trace tells of one action of a page: all that the makers of changes look at. */
export interface Facts {
  readonly scenario: Scenario;
  /** Index of the action. */
  readonly action: number;
  readonly spec: PageActionSpec;
  readonly page: PageSpec;
  readonly pageIndex: number;
  /** Of the page, serialised. */
  readonly origin: string;
  readonly outcome: Outcome;
  readonly failure: Failure | null;
  readonly steps: readonly AnyStep[];
  /** The browser's own messages, in order. */
  readonly hops: readonly Hop[];
  /** The one that was refused; where none was, the last one. */
  readonly refused: Hop | null;
  /** The hosts that it went through, by index, the one that the browser asked first. */
  readonly chain: readonly number[];
}

/** Null where there is no such action of a page. */
export function factsOf(scenario: Scenario, trace: Trace, action: number): Facts | null {
  const spec = scenario.actions[action];
  const outcome = trace.outcomes[action];
  if (!spec || spec.kind === "client" || !outcome) return null;
  const pageIndex = scenario.pages.findIndex(({ id }) => id === spec.page);
  const page = scenario.pages[pageIndex];
  if (!page) return null;
  const failure = failureIn(outcome);
  const events = eventsOf(trace, action);
  const steps = events.flatMap((event) => (event.type === "step" ? [event.step] : []));
  const hops = hopsOf(scenario, trace, action);
  const judged = steps.findLast((step) => step.failure !== undefined && step.message !== undefined)?.message;
  const refused = hops.find(({ message }) => message === judged) ?? hops.at(-1) ?? null;
  return {
    ...{ scenario, action, spec, page, pageIndex, outcome, failure, steps, hops, refused },
    origin: pageOrigin(page),
    chain: refused === null ? [] : [...new Set(hostsOf(refused))],
  };
}

export function failureIn(outcome: Outcome): Failure | null {
  return "failure" in outcome ? outcome.failure : null;
}

/** The status that came back on a hop; null: none did. */
export function statusOf({ result }: Hop): number | null {
  return result === null || isWireFailure(result) ? null : result.status;
}

/** The last step of a name. */
export function lastStep<N extends AnyStep["name"]>({ steps }: Facts, name: N): StepOf<N> | undefined {
  return steps.findLast((step) => step.name === name) as StepOf<N> | undefined;
}

/** A hop and all behind it. */
export function withBehind(hop: Hop): readonly Hop[] {
  return [hop, ...hop.behind.flatMap(withBehind)];
}

function hostsOf(hop: Hop): readonly number[] {
  return withBehind(hop).flatMap(({ host }) => (host === null ? [] : [host]));
}

interface Growing extends Hop {
  result: WireResult | null;
  readonly layers: LayerEvent[];
  readonly behind: Growing[];
}

function hopsOf({ hosts }: Scenario, trace: Trace, action: number): readonly Hop[] {
  const tops: Growing[] = [];
  const open: Growing[] = [];
  const byMessage = new Map<number, Growing>();
  for (const event of eventsOf(trace, action)) {
    if (event.type === "request" && event.purpose !== "client") {
      const { message, purpose, to, request } = event;
      const host = to === null ? -1 : hosts.findIndex(({ id }) => to === `host:${id}`);
      const hop: Growing = { message, purpose, host: host < 0 ? null : host, request, result: null, layers: [], behind: [] };
      (open.at(-1)?.behind ?? tops).push(hop);
      byMessage.set(message, hop);
      open.push(hop);
    } else if (event.type === "response") {
      const hop = byMessage.get(event.message);
      if (hop) hop.result = event.response;
      open.pop();
    } else if (event.type === "layer") {
      byMessage.get(event.message)?.layers.push(event);
    }
  }
  return tops;
}

/** The hosts that were asked, by index; where nothing was sent (a cache answered, something was in the way), the one that would have been. */
export function hostsAsked({ chain, scenario: { hosts }, failure }: Facts): readonly number[] {
  if (chain.length > 0 || failure === null) return chain;
  const origin = Url.parse(failure.context.lastUrl)?.origin;
  return hosts.flatMap(({ origins }, i) => (origins.some((one) => Url.parse(one)?.origin === origin) ? [i] : []));
}
