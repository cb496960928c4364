import { byteLowercase } from "../http/tokens.ts";
import { hostileBy } from "../judge/remedies/rightly.ts";
import { pageOrigin } from "../origins/page-origin.ts";
import { hostsByOrigin } from "../run/setup.ts";
import type { World } from "../run/world.ts";
import { includesCredentials } from "../scenario/credentials.ts";
import type { Edit } from "../scenario/edits.ts";
import type { ActionSpec, HostSpec, LayerOf, LayerSpec, Scenario } from "../scenario/schema.ts";
import { Url } from "../url/url.ts";
import type { Finding, LintCode } from "./finding.ts";

export type Cors = LayerOf<"cors">;
export type HeadersLayer = Extract<Cors, { style: "headers" }>;
export type PolicyLayer = Extract<Cors, { style: "policy" }>;

/** A host, and what of its surroundings decides. */
export interface Place {
  readonly scenario: Scenario;
  /** Index of the host. */
  readonly host: number;
  readonly spec: HostSpec;
  readonly world: World;
}

/** Looks at one host. */
export type Rule = (place: Place) => readonly Finding[];

/** A rule that looks at each CORS layer of one style by itself. */
export function forEach<S extends Cors["style"]>(
  style: S,
  look: (layer: Extract<Cors, { style: S }>, at: number, place: Place) => readonly (Finding | null)[],
): Rule {
  return (place) =>
    place.spec.layers.flatMap((layer, at) =>
      layer.kind === "cors" && layer.style === style && !layer.off
        ? look(layer as Extract<Cors, { style: S }>, at, place).filter((one) => one !== null)
        : [],
    );
}

export function finding(code: LintCode, layer: number, value: string, edits: readonly Edit[] = []): Finding {
  return { code, layer, value, edits };
}

/** Puts another layer in the place of one. */
export function replaced({ host }: Place, at: number, value: LayerSpec): readonly Edit[] {
  return [{ type: "set", path: ["hosts", host, "layers", at], value }];
}

/** Pages' actions that ask a host directly. */
export function askingActions({ scenario, spec }: Place): readonly Exclude<ActionSpec, { kind: "client" }>[] {
  return scenario.actions.flatMap((action) => {
    if (action.kind === "client") return [];
    const base = scenario.pages.find(({ id }) => id === action.page)?.url;
    const origin = Url.parse(action.url, base)?.origin;
    return spec.origins.some((own) => Url.parse(own)?.origin === origin) ? [action] : [];
  });
}

/** Origins of the pages that ask it and may: no attacker's, not its own, none that cannot be named. */
export function friends(place: Place): readonly string[] {
  const { scenario, spec } = place;
  const isSecure = spec.origins.some((own) => own.startsWith("https:"));
  const ids = new Set(askingActions(place).flatMap((action) => (action.injected ? [] : [action.page])));
  const origins = scenario.pages.flatMap((page) =>
    ids.has(page.id) && hostileBy(scenario, page) === null ? [pageOrigin(page)] : [],
  );
  return [...new Set(origins)].filter(
    (origin) =>
      origin !== "null" &&
      !(isSecure && origin.startsWith("http:")) &&
      !spec.origins.some((own) => Url.parse(own)?.origin === origin),
  );
}

export function isAskedWithCredentials(place: Place): boolean {
  return askingActions(place).some(includesCredentials);
}

export const hostsOf = (scenario: Scenario) => hostsByOrigin(scenario);

export function sendsAuthorization(place: Place): boolean {
  return askingActions(place).some(
    (action) => "headers" in action && action.headers.some(([name]) => byteLowercase(name) === "authorization"),
  );
}
