import { type HostsState, newHostsState } from "../../../src/hosts/answer.ts";
import { respond } from "../../../src/hosts/respond.ts";
import type { HeaderList, WireRequest, WireResponse, WireResult } from "../../../src/http/messages.ts";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import type { HostSpec, ScenarioInput } from "../../../src/scenario/schema.ts";
import type { LayerResult } from "../../../src/trace/events.ts";

export type LayerInput = NonNullable<ScenarioInput["hosts"][number]["layers"]>[number];

export function host(layers: readonly LayerInput[], rest: Partial<ScenarioInput["hosts"][number]> = {}): HostSpec {
  const spec = { id: "api", origins: ["https://api.example"], layers: [...layers], ...rest };
  return withDefaults({ version: 2, pages: [], hosts: [spec], actions: [] }).hosts[0]!;
}

export function request(method: string, path: string, headers: HeaderList = [], body: string | null = null): WireRequest {
  return { method, url: new URL(path, "https://api.example").href, headers, body };
}

export function preflight(path: string, method = "PUT", origin = "https://shop.example"): WireRequest {
  return request("OPTIONS", path, [
    ["Origin", origin],
    ["Access-Control-Request-Method", method],
  ]);
}

/** What a host does, in order, and what it answers. `upstream` answers what it sends on. */
export function ask(
  spec: HostSpec,
  wire: WireRequest,
  {
    state = newHostsState(),
    hop = 0,
    upstream = ok,
  }: { state?: HostsState; hop?: number; upstream?: (sent: WireRequest) => WireResult } = {},
) {
  const results: string[] = [];
  const sent: WireRequest[] = [];
  const steps = respond(spec, wire, state, hop);
  let reply: WireResult | undefined;
  for (;;) {
    const next = steps.next(reply);
    reply = undefined;
    if (next.done) return { results, sent, result: next.value, response: next.value as WireResponse };
    const event = next.value;
    if (event.type === "send") {
      sent.push(event.request);
      reply = upstream(event.request);
    } else if (event.type === "effect") results.push(`effect ${event.effect}`);
    else results.push(`${spec.layers[event.layer]?.kind} ${told(event.result)}`);
  }
}

function told(result: LayerResult): string {
  switch (result.did) {
    case "passed":
      return "passed";
    case "answered":
      return `answered ${result.status} ${result.reason}`;
    case "headers":
      return ["headers", ...result.added.map((name) => `+${name}`), ...result.removed.map((name) => `-${name}`)].join(" ");
    case "forwarded":
      return `forwarded ${result.url}`;
    case "cache":
      return cacheTold(result);
    case "left-out":
      return ["left out", result.status, ...result.headers].join(" ");
    case "not-meant":
      return `not meant: ${result.list} ${result.condition.of}`;
  }
}

function cacheTold(result: Extract<LayerResult, { did: "cache" }>): string {
  switch (result.what) {
    case "hit":
      return ["hit", result.age, ...result.key].join(" ");
    case "miss":
    case "not-kept":
      return `${result.what} ${result.because}`;
    case "kept":
      return ["kept", ...result.vary].join(" ");
    default:
      return result.what;
  }
}

const ok = (): WireResult => ({ status: 200, headers: [["Content-Type", "text/plain"]], body: "up" });
