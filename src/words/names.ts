import type { HostSpec, LayerSpec, PageSpec, Scenario } from "../scenario/schema.ts";
import type { NodeId } from "../trace/events.ts";
import { Url } from "../url/url.ts";
import { initiatorOf, things } from "./initiators.ts";

/** What the parts of one scenario are called. */
export interface Names {
  readonly node: (id: NodeId) => string;
  readonly layer: (host: string, layer: number) => string;
  readonly action: (index: number) => string;
}

export const layerKinds: Record<LayerSpec["kind"], string> = {
  cors: "CORS",
  auth: "Authentication",
  redirect: "Redirect",
  failure: "Failure",
  cache: "Cache",
  handler: "Handler",
  forward: "Forward",
};

/** What a layer is there for, in one line. */
export const layerPurposes: Record<LayerSpec["kind"], string> = {
  cors: "Says which pages may read the answers",
  auth: "Lets nobody through without a cookie or a token",
  redirect: "Sends the caller to another URL",
  failure: "Throws an error instead of answering",
  cache: "Keeps answers and gives them to whoever asks next",
  handler: "Does the work and answers",
  forward: "Passes the request on to other servers",
};

export function pageName(page: PageSpec): string {
  return page.name || originOf(page.url);
}

export function hostName(host: HostSpec): string {
  return host.name || originOf(host.origins[0] ?? host.id);
}

/** Host (and port) of a URL, short enough for a label. */
export function originOf(url: string): string {
  const parsed = Url.parse(url);
  return parsed ? parsed.host || parsed.href : url;
}

export function namesOf(scenario: Scenario): Names {
  const pages = new Map(scenario.pages.map((page) => [`page:${page.id}`, pageName(page)]));
  const hosts = new Map(scenario.hosts.map((host) => [`host:${host.id}`, hostName(host)]));
  return {
    node: (id) => (id === "browser" ? "the browser" : (pages.get(id) ?? hosts.get(id) ?? id.slice(id.indexOf(":") + 1))),
    layer: (host, layer) => {
      const spec = scenario.hosts.find((h) => h.id === host)?.layers[layer];
      return spec ? layerKinds[spec.kind] : "A layer";
    },
    action: (index) => {
      const action = scenario.actions[index];
      if (!action) return "a request";
      const which = scenario.actions.length > 1 ? `, ${index + 1} of ${scenario.actions.length}` : "";
      const injected = action.kind !== "client" && action.injected ? ", from an injected script" : "";
      return `${action.kind === "client" ? "a request" : things[initiatorOf(action)].starts}${injected}${which}${action.wait > 0 ? `, ${waitWords(action.wait)} later` : ""}`;
    },
  };
}

/** "1.5 s", "2 min": time as people say it. */
function waitWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
