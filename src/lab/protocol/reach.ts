import type { HostSpec, Scenario } from "../../scenario/schema.ts";

/** A URL that a browser may be sent to. */
export interface Reached {
  readonly url: string;
  /** The URL it is resolved against. */
  readonly from: string;
}

/** Every URL that an action, a cookie or a redirect names, as written. Upstreams are left out: no browser goes there. */
export function* reached(scenario: Scenario): Generator<Reached> {
  for (const { url } of scenario.browser.cookies) yield { url, from: "about:blank" };
  const pages = new Map(scenario.pages.map((page) => [page.id, page.url]));
  for (const action of scenario.actions) {
    const from = action.kind === "client" ? "about:blank" : (pages.get(action.page) ?? "about:blank");
    yield { url: action.url, from };
  }
  yield* redirected(scenario);
}

/** Every URL that a redirect names, as written. */
export function* redirected({ hosts }: Scenario): Generator<Reached> {
  for (const host of hosts) for (const url of locationsOf(host)) for (const from of host.origins) yield { url, from };
}

function* locationsOf({ layers }: HostSpec): Generator<string> {
  for (const layer of layers) {
    if (layer.off) continue;
    switch (layer.kind) {
      case "redirect":
        if (layer.to === "location") yield layer.location;
        break;
      case "answer":
        yield* locationsIn(layer.headers);
        break;
      case "cors":
        if (layer.style === "headers") yield* locationsIn([...layer.actual, ...(layer.preflight?.headers ?? [])]);
        break;
      case "handler":
        for (const route of layer.routes) yield* locationsIn(route.headers);
        break;
      case "forward":
        yield* locationsIn(layer.addResponseHeaders);
        break;
      // These have no headers of the scenario's own.
      case "auth":
      case "cache":
        break;
      default:
        layer satisfies never;
    }
  }
}

function locationsIn(headers: readonly (readonly [string, string])[]): string[] {
  return headers.filter(([name]) => name.toLowerCase() === "location").map(([, value]) => value);
}
