import { getHeader } from "../../http/headers.ts";
import { isOkStatus } from "../../http/statuses.ts";
import { byteLowercase, extractTokens } from "../../http/tokens.ts";
import { allow } from "../../judge/remedies/edits/allow.ts";
import { allowedOrigin } from "../../scenario/fields.ts";
import {
  finding,
  forEach,
  friends,
  type HeadersLayer,
  isAskedWithCredentials,
  type Place,
  type Rule,
  replaced,
  sendsAuthorization,
} from "../place.ts";
import { originIn } from "./origins.ts";

/** Headers that are written out. */

type Lines = HeadersLayer["actual"];

const onPreflightsOnly = new Set(["access-control-allow-methods", "access-control-allow-headers", "access-control-max-age"]);

const mapped = (lines: Lines, name: string, to: (value: string) => string | null): Lines =>
  lines.flatMap(([given, value]): Lines => {
    if (byteLowercase(given) !== name) return [[given, value]];
    const after = to(value);
    return after === null ? [] : [[given, after]];
  });

/** Both lists of a layer, changed alike. */
function both(layer: HeadersLayer, change: (lines: Lines) => Lines): HeadersLayer {
  const preflight = layer.preflight && { ...layer.preflight, headers: change(layer.preflight.headers) };
  return { ...layer, actual: change(layer.actual), preflight };
}

const origin = "access-control-allow-origin";
const credentials = "access-control-allow-credentials";

const values: Rule = forEach("headers", (layer, at, place) => {
  const value = getHeader(layer.actual, origin) ?? getHeader(layer.preflight?.headers ?? [], origin);
  if (value === null) return [];
  if (value === "null")
    return [
      finding(
        "null-allowed",
        at,
        value,
        replaced(
          place,
          at,
          both(layer, (lines) => mapped(lines, origin, () => null)),
        ),
      ),
    ];
  if (value === "*") {
    const isBoth = getHeader(layer.actual, credentials) === "true";
    const edits = isAskedWithCredentials(place)
      ? asPolicy(place)
      : replaced(
          place,
          at,
          both(layer, (lines) => mapped(lines, credentials, () => null)),
        );
    return isBoth ? [finding("star-with-credentials", at, value, edits)] : [];
  }
  if (/[,\s]/u.test(value)) return [finding("several-origins", at, value, asPolicy(place))];
  if (allowedOrigin(value) === null) return [];
  const [meant] = originIn(value);
  const edits =
    meant === undefined
      ? []
      : replaced(
          place,
          at,
          both(layer, (lines) => mapped(lines, origin, () => meant)),
        );
  return [finding("not-an-origin", at, value, edits)];
});

/** A list of pages takes the place of one fixed header. */
function asPolicy(place: Place) {
  const [first, ...rest] = friends(place);
  if (first === undefined) return [];
  const need = { credentials: isAskedWithCredentials(place), preflighted: false, methods: [], headers: [] };
  return allow(place.scenario, place.host, { ...need, origin: first, keep: rest }, "policy")?.edits ?? [];
}

const misplaced: Rule = forEach("headers", (layer, at, place) => {
  const idle = layer.actual.filter(([name]) => onPreflightsOnly.has(byteLowercase(name)));
  const preflight = layer.preflight?.headers ?? [];
  const exposed = preflight.filter(([name]) => byteLowercase(name) === "access-control-expose-headers");
  const hasOwn = getHeader(layer.actual, "access-control-expose-headers") !== null;
  const withoutIdle: HeadersLayer = { ...layer, actual: layer.actual.filter((line) => !idle.includes(line)) };
  const moved: HeadersLayer = {
    ...layer,
    actual: hasOwn ? layer.actual : [...layer.actual, ...exposed],
    preflight: layer.preflight && { ...layer.preflight, headers: preflight.filter((line) => !exposed.includes(line)) },
  };
  return [
    idle.length === 0 || layer.onPreflights
      ? null
      : finding("preflight-header-on-response", at, idle.map(([name]) => name).join(", "), replaced(place, at, withoutIdle)),
    exposed.length === 0
      ? null
      : finding("expose-on-preflight", at, exposed.map(([, value]) => value).join(", "), replaced(place, at, moved)),
  ];
});

const status: Rule = forEach("headers", (layer, at, place) => {
  const { preflight } = layer;
  if (preflight === null || isOkStatus(preflight.status)) return [];
  return [
    finding(
      "preflight-status",
      at,
      String(preflight.status),
      replaced(place, at, { ...layer, preflight: { ...preflight, status: 204 } }),
    ),
  ];
});

const unreadable: Rule = forEach("headers", (layer, at) =>
  ["access-control-allow-methods", "access-control-allow-headers"].flatMap((name) => {
    const value = getHeader(layer.preflight?.headers ?? [], name);
    return value !== null && extractTokens(value) === "failure" ? [finding("name-is-no-token", at, value)] : [];
  }),
);

const authorization: Rule = forEach("headers", (layer, at, place) => {
  const lower = "access-control-allow-headers";
  const list = extractTokens(getHeader(layer.preflight?.headers ?? [], lower) ?? "");
  if (list === "failure" || !list.includes("*") || list.some((name) => byteLowercase(name) === "authorization")) return [];
  if (!sendsAuthorization(place)) return [];
  const named = both(layer, (lines) => mapped(lines, lower, (value) => `${value}, Authorization`));
  return [finding("star-without-authorization", at, "*", replaced(place, at, named))];
});

const longAge: Rule = forEach("headers", (layer, at, place) => {
  const value = getHeader(layer.preflight?.headers ?? [], "access-control-max-age");
  if (value === null || !/^\d+$/u.test(value) || Number(value) <= 86_400) return [];
  return [
    finding(
      "max-age-capped",
      at,
      value,
      replaced(
        place,
        at,
        both(layer, (lines) => mapped(lines, "access-control-max-age", () => "86400")),
      ),
    ),
  ];
});

export const lineRules: readonly Rule[] = [values, misplaced, status, unreadable, authorization, longAge];
