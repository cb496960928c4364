import { respond } from "../hosts/respond.ts";
import type { WireRequest, WireResult } from "../http/messages.ts";
import type { NodeId, Purpose, TraceEvent } from "../trace/events.ts";
import { Url } from "../url/url.ts";
import type { Run } from "./setup.ts";

/** A wire request that whoever drives the run must bring to its host: `answer` is the host's side of it. */
export interface Carry {
  readonly type: "carry";
  readonly request: WireRequest;
  readonly answer: (arrived: WireRequest) => RunPart<WireResult>;
}

/** A part of a run: yields what happens and what is to be carried; after a `carry` it is resumed with the result. */
export type RunPart<T> = Generator<TraceEvent | Carry, T, WireResult | undefined>;

export interface Hop {
  readonly action: number;
  readonly purpose: Purpose;
  readonly from: NodeId;
  readonly request: WireRequest;
  /** How often the message has been forwarded before. */
  readonly hop: number;
}

/** One message and its answer over one hop, with all that hosts behind it do meanwhile. */
export function* exchange(
  run: Run,
  { action, purpose, from, request, hop }: Hop,
): RunPart<{ message: number; result: WireResult }> {
  const message = run.messages++;
  const host = run.hosts.get(Url.of(request.url).origin);
  const to: NodeId | null = host ? `host:${host.id}` : null;
  yield run.counted({ type: "request", action, message, purpose, from, to, request });
  const answer = (arrived: WireRequest) => answerOf(run, action, message, arrived, hop);
  const answered = (yield { type: "carry", request, answer }) ?? unknownHost(request);
  const result = run.retell({ action, message, purpose, request }, answered);
  yield run.counted({ type: "response", action, message, purpose, from: to, to: from, response: result });
  return { message, result };
}

/** The host's side: what arrived decides, not what was sent, so that a lossy carrier cannot hide. */
function* answerOf(run: Run, action: number, message: number, arrived: WireRequest, hop: number): RunPart<WireResult> {
  const host = run.hosts.get(Url.of(arrived.url).origin);
  if (!host) return unknownHost(arrived);
  const steps = respond(host, arrived, run.hostsState, hop);
  let reply: WireResult | undefined;
  for (;;) {
    const next = steps.next(reply);
    reply = undefined;
    if (next.done) return next.value;
    const event = next.value;
    switch (event.type) {
      case "send": {
        const forward = { action, purpose: "forward", from: `host:${host.id}`, request: event.request, hop: hop + 1 } as const;
        reply = (yield* exchange(run, forward)).result;
        break;
      }
      case "layer":
        yield run.counted({ type: "layer", action, message, host: host.id, layer: event.layer, result: event.result });
        break;
      case "effect":
        yield run.counted({ type: "effect", action, message, host: host.id, effect: event.effect });
        break;
    }
  }
}

function unknownHost(request: WireRequest): WireResult {
  return { failure: "unknown-host", host: Url.of(request.url).hostname };
}
