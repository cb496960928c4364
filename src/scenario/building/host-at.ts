import { baseUrl } from "../../origins/page-origin.ts";
import { Url } from "../../url/url.ts";
import type { ActionSpec, HostSpec, Scenario } from "../schema.ts";

/** The host that answers for an origin. */
export function hostAt({ hosts }: Pick<Scenario, "hosts">, origin: string): HostSpec | undefined {
  return hosts.find((host) => host.origins.some((own) => originOf(own) === origin));
}

/** The origin that a URL is sent to over http(s); null: none, or it does not parse. */
export function originOf(url: string, base?: string): string | null {
  const parsed = Url.parse(url, base);
  // A socket is opened where http would ask.
  const scheme = parsed?.protocol.replace(/^ws/u, "http");
  return parsed && (scheme === "http:" || scheme === "https:") ? `${scheme}//${parsed.host}` : null;
}

/** Where a request goes first. */
export function targetOf(scenario: Pick<Scenario, "pages">, action: ActionSpec): string | null {
  const page = action.kind === "client" ? undefined : scenario.pages.find(({ id }) => id === action.page);
  return originOf(action.url, page && baseUrl(page));
}
