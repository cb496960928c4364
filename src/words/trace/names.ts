import { baseUrl } from "../../origins/page-origin.ts";
import type { HostSpec, PageSpec, Scenario } from "../../scenario/schema.ts";
import type { NodeId } from "../../trace/events.ts";
import { initiatorOf } from "../../trace/initiators.ts";
import { Url } from "../../url/url.ts";
import type { Words } from "../contract.ts";

/** What the parts of one scenario are called, in the middle of a sentence. */
export interface Names {
  readonly node: (id: NodeId) => string;
  readonly layer: (host: string, layer: number) => string;
  /** `alone`: without its place among the others. */
  readonly action: (index: number, options?: { readonly alone: boolean }) => string;
}

export function pageName(page: PageSpec): string {
  return page.name || originOf(baseUrl(page));
}

export function hostName(host: HostSpec): string {
  return host.name || originOf(host.origins[0] ?? host.id);
}

/** Host (and port) of a URL, short enough for a label. */
export function originOf(url: string): string {
  const parsed = Url.parse(url);
  return parsed ? parsed.host || parsed.href : url;
}

export function namesOf({ names, layers, things }: Words["trace"], scenario: Scenario): Names {
  const pages = new Map(scenario.pages.map((page) => [`page:${page.id}`, pageName(page)]));
  const hosts = new Map(scenario.hosts.map((host) => [`host:${host.id}`, hostName(host)]));
  return {
    node: (id) => (id === "browser" ? names.browser : (pages.get(id) ?? hosts.get(id) ?? id.slice(id.indexOf(":") + 1))),
    layer: (host, layer) => {
      const spec = scenario.hosts.find((h) => h.id === host)?.layers[layer];
      return spec ? layers[spec.kind] : names.layer;
    },
    action: (index, { alone } = { alone: scenario.actions.length === 1 }) => {
      const action = scenario.actions[index];
      if (!action) return names.request;
      return names.action({
        starts: action.kind === "client" ? names.request : things[initiatorOf(action)].starts,
        injected: action.kind !== "client" && (action.injected ?? false),
        place: alone ? null : { number: index + 1, of: scenario.actions.length },
        wait: action.wait,
      });
    },
  };
}
