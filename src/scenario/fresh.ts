import * as v from "valibot";
import { Url } from "../url/url.ts";
import {
  ActionSchema,
  type ActionSpec,
  HostSchema,
  type HostSpec,
  type LayerKind,
  LayerSchema,
  type LayerSpec,
  PageSchema,
  type PageSpec,
  type Scenario,
} from "./schema.ts";

/** New parts, ready to run: an empty one would only fail with a message about its emptiness. */

export function newPage(scenario: Scenario): PageSpec {
  const number = firstFree((n) => !scenario.pages.some((page) => hostOf(page.url) === `www${n}.page.example`));
  return v.parse(PageSchema, { id: freshId("page", scenario.pages), url: `https://www${number}.page.example/` });
}

export function newHost(scenario: Scenario, role: HostSpec["role"]): HostSpec {
  const taken = new Set(scenario.hosts.flatMap((host) => host.origins.map(hostOf)));
  const name = role === "proxy" ? "proxy" : "api";
  const number = firstFree((n) => !taken.has(`${name}${n}.service.example`));
  const upstream = scenario.hosts[0]?.origins[0];
  const last = role === "proxy" && upstream !== undefined ? newLayer("forward", { upstreams: [upstream] }) : newLayer("handler");
  return v.parse(HostSchema, {
    id: freshId(name, scenario.hosts),
    role,
    origins: [`https://${name}${number}.service.example`],
    layers: [last],
  });
}

/** `fields` go over the kind's own first values; for the cors layer, a style. */
export function newLayer(
  kind: LayerKind,
  fields: { style?: "headers" | "policy" | undefined; upstreams?: string[] } | "headers" | "policy" = {},
): LayerSpec {
  const given = typeof fields === "string" ? { style: fields } : fields;
  switch (kind) {
    case "cors":
      return v.parse(LayerSchema, { kind, style: given.style ?? "headers" });
    case "auth":
      return v.parse(LayerSchema, { kind, needs: "bearer", value: "secret-token" });
    case "redirect":
      return v.parse(LayerSchema, { kind, to: "trailing-slash" });
    case "answer":
      return v.parse(LayerSchema, {
        ...{ kind, status: 500, body: "Internal Server Error", earlierHeaders: "discarded" },
        unless: [{ of: "preflight" }],
      });
    case "cache":
      return v.parse(LayerSchema, { kind });
    case "handler":
      return v.parse(LayerSchema, { kind, routes: [{ headers: [["Content-Type", "application/json"]], body: '{"ok":true}' }] });
    case "forward":
      return v.parse(LayerSchema, { kind, upstreams: given.upstreams ?? ["https://api.service.example"] });
  }
}

/** Asks the first host, from the first page. */
export function newAction(kind: ActionSpec["kind"], scenario: Scenario): ActionSpec {
  const url = `${scenario.hosts[0]?.origins[0] ?? "https://api.service.example"}/`;
  const page = scenario.pages[0]?.id ?? "page";
  switch (kind) {
    case "client":
      return v.parse(ActionSchema, { kind, url });
    case "element":
      return v.parse(ActionSchema, { kind, url, page, element: "img" });
    case "form":
      return v.parse(ActionSchema, { kind, url, page, fields: [["name", "value"]] });
    default:
      return v.parse(ActionSchema, { kind, url, page });
  }
}

/** `shop`, else `shop-2`, `shop-3`, … A number at the end of `wish` is counted on. */
export function freshId(wish: string, taken: readonly { readonly id: string }[]): string {
  const stem = wish.replace(/-\d+$/u, "").slice(0, 32);
  const ids = new Set(taken.map(({ id }) => id));
  if (!ids.has(stem)) return stem;
  let n = 2;
  while (ids.has(`${stem}-${n}`)) n++;
  return `${stem}-${n}`;
}

/** "" for the first, then 2, 3, … */
function firstFree(free: (suffix: string) => boolean): string {
  if (free("")) return "";
  let n = 2;
  while (!free(String(n))) n++;
  return String(n);
}

function hostOf(url: string): string {
  return Url.parse(url)?.host ?? "";
}
