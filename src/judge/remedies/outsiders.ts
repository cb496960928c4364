import { isIpAddress } from "../../origins/ip-address.ts";
import { baseUrl } from "../../origins/page-origin.ts";
import type { World } from "../../run/world.ts";
import { newPage } from "../../scenario/fresh.ts";
import type { OriginRule, PageSpec, Scenario } from "../../scenario/schema.ts";
import { Url } from "../../url/url.ts";
import { hostileBy } from "./rightly.ts";

/** A page that must stay out, and why it is tried. */
export interface Outsider {
  readonly is: "other" | "http" | "sibling" | "look-alike" | "sandboxed";
  /** As it is sent: `null` for a sandboxed page. */
  readonly origin: string;
  readonly page: PageSpec;
}

/**
 * Who must gain nothing by a remedy for a page: another site, the same host in the clear, siblings of the page and of the servers (where
 * a host can have none, another port), names that a careless comparison takes for the page's, and a sandboxed frame.
 */
export function outsidersOf(scenario: Scenario, page: PageSpec, servers: readonly string[], world: World): readonly Outsider[] {
  const known = new Set(
    scenario.pages.flatMap((one) => (hostileBy(scenario, one) ? [] : (Url.parse(baseUrl(one))?.origin ?? []))),
  );
  const found = new Map<string, Outsider>();
  const add = (is: Outsider["is"], origin: string) => {
    const sandboxed = is === "sandboxed";
    const key = sandboxed ? "null" : origin;
    if (known.has(key) || found.has(key) || !Url.canParse(origin)) return;
    found.set(key, {
      is,
      origin: key,
      page: { ...newPage(scenario), id: `outsider-${found.size}`, url: `${origin}/`, sandboxed },
    });
  };
  add("other", "https://elsewhere.example");
  // A page over https does not get to a server in the clear at all.
  if (servers.some((server) => server.startsWith("http:"))) add("other", "http://elsewhere.example");
  const own = Url.parse(baseUrl(page));
  if (own && /^https?:$/u.test(own.protocol)) {
    const { protocol, hostname, port } = own;
    const tail = port === "" ? "" : `:${port}`;
    if (protocol === "https:") add("http", `http://${hostname}${tail}`);
    add("sibling", siblingOf(own, world));
    if (!isIpAddress(hostname)) {
      add("look-alike", `${protocol}//${hostname}.elsewhere.example${tail}`);
      add("look-alike", `${protocol}//not${hostname}${tail}`);
      if (hostname.split(".").length > 2) add("look-alike", `${protocol}//${hostname.replace(".", "x")}${tail}`);
    }
  }
  for (const server of servers) {
    const url = Url.parse(server);
    if (url) add("sibling", siblingOf(url, world));
  }
  for (const rule of rulesOf(scenario)) for (const origin of carelessly(rule)) add("look-alike", origin);
  for (const { url } of scenario.pages.filter((one) => hostileBy(scenario, one))) add("other", Url.parse(url)?.origin ?? "");
  add("sandboxed", "https://elsewhere.example");
  return [...found.values()];
}

function rulesOf({ hosts }: Scenario): readonly OriginRule[] {
  return hosts.flatMap(({ layers }) =>
    layers.flatMap((layer) => (layer.kind === "cors" && layer.style === "policy" ? layer.rules : [])),
  );
}

/** Strangers that a rule of a server might let in without meaning to. */
function carelessly({ test, value }: OriginRule): readonly string[] {
  const host = value.replace(/^https?:\/\//u, "");
  switch (test) {
    case "begins":
      return [`${value}.elsewhere.example`];
    case "ends":
    case "contains":
      return [`https://not${host.replace(/^\.+/u, "")}`, `https://not.${host.replace(/^\.+/u, "")}`];
    case "sub-domains-of":
      return [value.replace("://", "://other.")];
    // What a pattern lets in by mistake are the look-alikes of the page.
    case "matches":
    case "equals":
      return [];
  }
}

function siblingOf({ protocol, hostname, port }: Url, { registrableDomain }: World): string {
  const domain = isIpAddress(hostname) ? null : registrableDomain(hostname);
  if (domain === null) return `${protocol}//${hostname}:${port === "4999" ? "5999" : "4999"}`;
  return `${protocol}//${hostname === `other.${domain}` ? "another" : "other"}.${domain}${port === "" ? "" : `:${port}`}`;
}
