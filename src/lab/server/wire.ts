import type { IncomingMessage } from "node:http";
import { TLSSocket } from "node:tls";
import { respond } from "../../hosts/respond.ts";
import type { Header, WireRequest, WireResult } from "../../http/messages.ts";
import { wireLine } from "../protocol/record.ts";
import type { LabRun } from "./run.ts";

export function schemeOf({ socket }: IncomingMessage): "http" | "https" {
  return socket instanceof TLSSocket ? "https" : "http";
}

/** A request as it stood on the wire: names in the sender's case, repeated lines apart. */
export function wireRequest(message: IncomingMessage, origin: string, body: string): WireRequest {
  const headers: Header[] = [];
  const { rawHeaders } = message;
  for (let i = 0; i < rawHeaders.length; i += 2) headers.push([rawHeaders[i] ?? "", rawHeaders[i + 1] ?? ""]);
  return { method: message.method ?? "GET", url: origin + (message.url ?? "/"), headers, body: body === "" ? null : body };
}

/** Answers for the host of a request. What a proxy sends on stays in here: its upstreams are hosts of the same scenario. */
function answerOf(run: LabRun, request: WireRequest, hop = 0): WireResult {
  const url = new URL(request.url);
  const host = run.hosts.get(url.origin);
  if (!host) return { failure: "unknown-host", host: url.hostname };
  const steps = respond(host, request, run.hostsState, hop);
  let reply: WireResult | undefined;
  for (;;) {
    const next = steps.next(reply);
    if (next.done) return next.value;
    reply = next.value.type === "send" ? answerOf(run, next.value.request, hop + 1) : undefined;
  }
}

/** Answers, and writes down that the request came; one that nobody answers has not come anywhere. */
export function recordedAnswerOf(run: LabRun, request: WireRequest): WireResult {
  const result = answerOf(run, request);
  const action = run.action;
  if (!("failure" in result) && action !== null) run.record(wireLine(action, request));
  return result;
}
