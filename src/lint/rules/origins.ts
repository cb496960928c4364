import { letsIn } from "../../hosts/policy/origin-rule.ts";
import { isLoopback } from "../../origins/trustworthy.ts";
import { addressSpaceOf } from "../../run/address-space.ts";
import { allowedOrigin } from "../../scenario/fields.ts";
import type { OriginRule } from "../../scenario/schema.ts";
import { Url } from "../../url/url.ts";
import { finding, forEach, friends, hostsOf, type Place, type PolicyLayer, type Rule, replaced } from "../place.ts";

/** Whom a policy lets in. */

const reflects: Rule = forEach("policy", (layer, at, place) => {
  if (layer.origins !== "reflect" || !layer.credentials) return [];
  return [finding("reflects-with-credentials", at, "reflect", replaced(place, at, { ...layer, origins: [...friends(place)] }))];
});

const starWithCredentials: Rule = forEach("policy", (layer, at, place) => {
  if (layer.origins !== "any" || !layer.credentials) return [];
  return [finding("star-with-credentials", at, "*", replaced(place, at, { ...layer, origins: [...friends(place)] }))];
});

const nullAllowed: Rule = forEach("policy", (layer, at, place) => {
  const inList = Array.isArray(layer.origins) && layer.origins.includes("null");
  const inRules = layer.rules.filter((rule) => letsIn(rule, "null"));
  if (!inList && inRules.length === 0) return [];
  const origins = Array.isArray(layer.origins) ? layer.origins.filter((one) => one !== "null") : layer.origins;
  const rules = layer.rules.filter((rule) => !inRules.includes(rule));
  return [finding("null-allowed", at, "null", replaced(place, at, { ...layer, origins, rules }))];
});

const inTheClear = (origin: string) => {
  const url = Url.parse(origin);
  return url?.protocol === "http:" && !isLoopback(url.hostname);
};

const httpAllowed: Rule = forEach("policy", (layer, at, place) => {
  if (!Array.isArray(layer.origins) || !place.spec.origins.every((own) => own.startsWith("https:"))) return [];
  const open = layer.origins.filter(inTheClear);
  const rules = layer.rules.filter(({ value }) => inTheClear(value));
  if (open.length + rules.length === 0) return [];
  const origins = layer.origins.filter((one) => !open.includes(one));
  const value = [...open, ...rules.map((rule) => rule.value)].join(", ");
  const after = { ...layer, origins, rules: layer.rules.filter((rule) => !rules.includes(rule)) };
  return [finding("http-origin-allowed", at, value, replaced(place, at, after))];
});

/** Strangers whose names a comparison of letters takes for somebody else's. */
function strangersOf({ test, value }: OriginRule, known: readonly string[]): readonly string[] {
  const host = value.replace(/^[a-z]+:\/\//u, "").replace(/^\.+/u, "");
  const ofKnown = known.flatMap((origin) => {
    const { protocol, host: name } = Url.parse(origin) ?? { protocol: "https:", host: "page.example" };
    const dotted = name.replace(".", "x");
    return [
      `${protocol}//${name}.elsewhere.example`,
      `${protocol}//not${name}`,
      `${protocol}//${name}_.elsewhere.example`,
      `${protocol}//${dotted}`,
    ];
  });
  if (test === "begins") return [`${value}.elsewhere.example`];
  if (test === "ends" || test === "contains") return [`https://not${host}`];
  return test === "matches" ? ofKnown : [];
}

const lookAlikes: Rule = forEach("policy", (layer, at, place) => {
  const named = [...friends(place), ...(Array.isArray(layer.origins) ? layer.origins : [])];
  return layer.rules.flatMap((rule) => {
    const fooled = strangersOf(rule, named).find(
      (origin) => Url.canParse(origin) && !named.includes(origin) && letsIn(rule, origin),
    );
    if (fooled === undefined) return [];
    const rules = layer.rules.filter((other) => other !== rule);
    const let_in = friends(place).filter((origin) => letsIn(rule, origin));
    const origins = Array.isArray(layer.origins) ? [...new Set([...layer.origins, ...let_in])] : layer.origins;
    return [finding("look-alike-let-in", at, fooled, replaced(place, at, { ...layer, origins, rules }))];
  });
});

const subDomains: Rule = forEach("policy", (layer, at, place) => {
  const wide = layer.rules.filter(({ test }) => test === "sub-domains-of");
  return wide.map((rule) => {
    const host = Url.parse(rule.value)?.hostname ?? "";
    const rules = layer.rules.filter((other) => other !== rule);
    const origins = Array.isArray(layer.origins)
      ? [...new Set([...layer.origins, ...friends(place).filter((one) => letsIn(rule, one))])]
      : layer.origins;
    const edits = replaced(place, at, { ...layer, origins, rules });
    if (host !== "" && place.world.registrableDomain(host) === null) return finding("public-suffix", at, rule.value, edits);
    return layer.credentials ? finding("sub-domains-with-credentials", at, rule.value, edits) : null;
  });
});

const notAnOrigin: Rule = forEach("policy", (layer, at, place) => {
  if (!Array.isArray(layer.origins)) return [];
  const bad = layer.origins.filter((one) => allowedOrigin(one) !== null);
  if (bad.length === 0) return [];
  const mended = layer.origins.flatMap((one) => (bad.includes(one) ? originIn(one) : [one]));
  return [finding("not-an-origin", at, bad.join(", "), replaced(place, at, { ...layer, origins: [...new Set(mended)] }))];
});

/** What was meant: without a path, in lower case. A pattern means nobody. */
export function originIn(written: string): readonly string[] {
  if (/[*,\s]/u.test(written.trim())) return [];
  const origin = Url.parse(written.trim())?.origin;
  // Of an application's scheme the parser knows none.
  const own = allowedOrigin(written.trim())?.suggestion;
  return origin !== undefined && origin !== "null" ? [origin] : own === undefined ? [] : [own];
}

const firstForUnknown: Rule = forEach("policy", (layer, at, place) => {
  if (layer.unknownOrigin !== "first" || !Array.isArray(layer.origins) || layer.origins.length === 0) return [];
  return [finding("first-for-unknown", at, layer.origins[0] ?? "", replaced(place, at, { ...layer, unknownOrigin: "omit" }))];
});

const starInPrivate: Rule = (place) => {
  const { spec, scenario } = place;
  const hosts = hostsOf(scenario);
  if (spec.origins.every((origin) => addressSpaceOf(origin, hosts) === "public")) return [];
  const isOpen = (layer: PolicyLayer) => layer.origins === "any" || layer.unknownOrigin === "any";
  const named = [...friends(place)];
  return [
    ...forEach("policy", (layer, at) => {
      if (!isOpen(layer)) return [];
      return [
        finding("star-in-private-network", at, "*", replaced(place, at, { ...layer, origins: named, unknownOrigin: "omit" })),
      ];
    })(place),
    ...forEach("headers", (layer, at) =>
      layer.actual.some(([name, value]) => /^access-control-allow-origin$/iu.test(name) && value.trim() === "*")
        ? [finding("star-in-private-network", at, "*", namedInHeaders(place, at))]
        : [],
    )(place),
  ];
};

/** A fixed header can name one page only. */
function namedInHeaders(place: Place, at: number) {
  const [only, ...others] = friends(place);
  const layer = place.spec.layers[at];
  if (only === undefined || others.length > 0 || layer?.kind !== "cors" || layer.style !== "headers") return [];
  const named = (list: readonly (readonly [string, string])[]) =>
    list.map(([name, value]): [string, string] => [name, /^access-control-allow-origin$/iu.test(name) ? only : value]);
  const preflight = layer.preflight && { ...layer.preflight, headers: named(layer.preflight.headers) };
  return replaced(place, at, { ...layer, actual: named(layer.actual), preflight });
}

export const originRules: readonly Rule[] = [
  ...[reflects, starWithCredentials, nullAllowed, httpAllowed, lookAlikes, subDomains],
  ...[notAnOrigin, firstForUnknown, starInPrivate],
];
