import { policyHeaders } from "../../../hosts/policy/headers.ts";
import { letsIn } from "../../../hosts/policy/origin-rule.ts";
import { getHeader } from "../../../http/headers.ts";
import type { HeaderList } from "../../../http/messages.ts";
import { isOkStatus } from "../../../http/statuses.ts";
import { byteLowercase } from "../../../http/tokens.ts";
import { allowedOrigin } from "../../../scenario/fields.ts";
import { newLayer } from "../../../scenario/fresh.ts";
import { replaceAt } from "../../../scenario/lists.ts";
import type { LayerOf, LayerSpec, Scenario } from "../../../scenario/schema.ts";
import type { ChangeOf } from "../change.ts";
import type { Need } from "../need.ts";
import { type Covers, difference, withLine, withTokens } from "./header-lines.ts";
import { isMeantFor } from "./meant-for.ts";

/** What one host is to allow. */
export interface Grant extends Need {
  /** Of the page, serialised; or `*`. Null: it cannot be named, and who is allowed stays as it is. */
  readonly origin: string | null;
  /** Origins that the host lets read today without naming them, and that are to go on. */
  readonly keep: readonly string[];
  /** Indexes of layers that were not meant: the request passed them by. */
  readonly passedBy?: ReadonlySet<number>;
}

type Cors = LayerOf<"cors">;
type Headers = Extract<Cors, { style: "headers" }>;
type Policy = Extract<Cors, { style: "policy" }>;

/**
 * A host allows all that is missing, at once: in the CORS layer that it has, else in a new one that is asked first.
 * `style`: written as a policy, whatever it was; or by name, although all are allowed. Null: it allows that already.
 */
export function allow(
  scenario: Scenario,
  host: number,
  grant: Grant,
  style: "as-it-is" | "policy" | "by-name" = "as-it-is",
): ChangeOf<"send-headers"> | null {
  const layers = scenario.hosts[host]?.layers;
  // With credentials somebody has to be named.
  if (!layers || (grant.origin === null && grant.credentials)) return null;
  const at = corsLayerOf(layers, grant.passedBy);
  const before = at === null ? null : (layers[at] as Cors);
  const start = before ?? (newLayer("cors", "policy") as Cors);
  // One fixed header can name one page only.
  const asOne = style === "policy" || (style === "by-name" && grant.keep.some((one) => one !== grant.origin));
  // A policy has no place for them.
  if (asOne && start.style === "headers" && start.actual.some(isAboutMore)) return null;
  const written = asOne && start.style === "headers" ? asPolicy(start) : { ...start, off: false };
  const after = granted(style === "by-name" ? withoutAll(written, grant) : written, grant);
  const origin = grant.origin === "*" || grant.origin === null ? (grant.keep[0] ?? "https://anyone.example") : grant.origin;
  const sent = { before: before?.off === false ? linesOf(before, origin) : nothing, after: linesOf(after, origin) };
  const preflight = grant.preflighted ? difference(sent.before.preflight ?? [], sent.after.preflight ?? []) : [];
  const actual = difference(sent.before.actual, sent.after.actual);
  const answers = grant.preflighted && sent.before.status !== sent.after.status ? sent.after.status : null;
  if (preflight.length === 0 && actual.length === 0 && answers === null) return null;
  const value = at === null ? [after, ...layers] : replaceAt(layers, at, after);
  const edits = [{ type: "set", path: ["hosts", host, "layers"], value } as const];
  return { does: "send-headers", at: { host }, edits, preflight, actual, answersPreflights: answers, list: listOf(after) };
}

/** The one that works, sooner one that was meant; else one that is switched off, and is for every request. */
function corsLayerOf(layers: readonly LayerSpec[], passedBy: ReadonlySet<number> = new Set()): number | null {
  const working = layers.flatMap(({ kind, off }, i) => (kind === "cors" && !off ? [i] : []));
  const works = working.find((i) => !passedBy.has(i)) ?? working[0] ?? -1;
  const isForAll = ({ kind, when, unless }: LayerSpec) => kind === "cors" && when.length === 0 && unless.length === 0;
  const any = works >= 0 ? works : layers.findIndex(isForAll);
  return any < 0 ? null : any;
}

/** Nobody is allowed any more only because all are: who is to go on is named. */
function withoutAll(layer: Cors, { keep }: Grant): Cors {
  if (layer.style === "policy") {
    const unknownOrigin = layer.unknownOrigin === "any" ? "omit" : layer.unknownOrigin;
    const named = Array.isArray(layer.origins) ? layer.origins : [];
    return { ...layer, unknownOrigin, origins: [...new Set([...named, ...keep])] };
  }
  const without = (list: HeaderList) => rows(withLine(list, "Access-Control-Allow-Origin", null));
  const preflight = layer.preflight && { ...layer.preflight, headers: without(layer.preflight.headers) };
  return { ...layer, actual: without(layer.actual), preflight };
}

function granted(layer: Cors, grant: Grant): Cors {
  return layer.style === "headers" ? inHeaders(layer, grant) : inPolicy(layer, grant);
}

function inHeaders(layer: Headers, grant: Grant): Headers {
  const { origin, credentials, preflighted, methods, headers } = grant;
  const shared = (list: HeaderList) => {
    const everybody = !credentials && getHeader(list, "access-control-allow-origin") === "*";
    const named = everybody || origin === null ? list : withLine(list, "Access-Control-Allow-Origin", origin);
    return credentials ? withLine(named, "Access-Control-Allow-Credentials", "true") : named;
  };
  const actual = rows(shared(layer.actual));
  if (!preflighted) return { ...layer, actual };
  const { status, headers: given } = layer.preflight ?? { status: 204, headers: [] };
  const withMethods = withTokens(shared(given), "Access-Control-Allow-Methods", methods, coversMethod(credentials));
  const withAll = withTokens(withMethods, "Access-Control-Allow-Headers", headers, coversHeader(credentials));
  return { ...layer, actual, preflight: { status: isOkStatus(status) ? status : 204, headers: rows(withAll) } };
}

function inPolicy(layer: Policy, grant: Grant): Policy {
  const { credentials, methods, headers } = grant;
  const hasMethod = coversMethod(credentials);
  const hasHeader = coversHeader(credentials);
  // What a careless rule lets in would get the credentials too: those that read today are named instead.
  const newly = (credentials && !layer.credentials) || !Array.isArray(layer.origins);
  const rules = newly ? [] : layer.rules;
  const origins = originsOf({ ...layer, rules }, grant);
  return {
    ...layer,
    rules,
    origins: rules.length < layer.rules.length ? withKept(origins, grant) : origins,
    credentials: layer.credentials || credentials,
    methods: withNames(layer.methods, methods, hasMethod),
    headers: withNames(layer.headers, headers, hasHeader),
  };
}

type Has = (list: readonly string[], name: string) => boolean;

/** What is asked for is echoed already, or stands on the list. */
function withNames(list: Policy["methods"], names: readonly string[], has: Has): Policy["methods"] {
  return list === "echo" ? list : [...list, ...names.filter((name) => !has(list, name))];
}

function withKept(origins: Policy["origins"], { keep }: Grant): Policy["origins"] {
  return Array.isArray(origins) ? [...new Set([...origins, ...keep])] : origins;
}

function originsOf({ origins, rules, unknownOrigin, credentials }: Policy, { origin, keep, ...grant }: Grant): Policy["origins"] {
  if (origin === "*") return "any";
  if (Array.isArray(origins)) {
    // A sandboxed page of anybody has that origin: with credentials it has no place on the list.
    const shown = credentials || grant.credentials ? origins.filter((one) => one !== "null") : origins;
    if (origin === null) return shown;
    // What was meant for this page and names nobody makes room for its name.
    const named = shown.filter((one) => !isMeantFor(one, origin));
    if (named.includes(origin) || rules.some((rule) => letsIn(rule, origin))) return named;
    return unknownOrigin === "any" && !credentials && !grant.credentials ? named : [...named, origin];
  }
  if (origin === null) return origins;
  // Whoever asks gets what `*` or an echo gave; with credentials it has to be a list, or everybody would get those too.
  const everybody = origins === "any" ? !grant.credentials && !credentials : credentials || !grant.credentials;
  return everybody ? origins : [...new Set([...keep, origin])];
}

/** A line that has nothing to do with CORS: it frames, embeds, caches or names a type. */
const isAboutMore = ([name]: readonly [string, string]) => name !== "" && !/^(?:access-control-|vary$)/iu.test(name);

function listOf(layer: Cors): readonly string[] {
  return layer.style === "policy" && Array.isArray(layer.origins) ? layer.origins : [];
}

/** As the schema has them. */
const rows = (list: HeaderList): [string, string][] => list.map(([name, value]) => [name, value]);

/** What raw headers say, as a policy: for more than one origin. Of a list of origins, which no browser reads, those stay that are some. */
function asPolicy({ off, when, unless, onStatuses, actual, preflight, onPreflights }: Headers): Policy {
  const value = (list: HeaderList, name: string) => getHeader(list, `access-control-${name}`) ?? "";
  const tokens = (list: HeaderList, name: string) =>
    value(list, name)
      .split(/[\s,]+/u)
      .filter((token) => token !== "");
  const asked = preflight?.headers ?? [];
  const origins = tokens(actual, "allow-origin").filter((origin) => allowedOrigin(origin) === null && origin !== "null");
  const maxAge = value(asked, "max-age");
  return {
    ...(newLayer("cors", "policy") as Policy),
    ...{ off, when, unless, onStatuses },
    preflights: preflight === null && onPreflights ? "pass" : "answer",
    origins: value(actual, "allow-origin") === "*" ? "any" : origins,
    methods: tokens(asked, "allow-methods"),
    headers: tokens(asked, "allow-headers"),
    credentials: value(actual, "allow-credentials") === "true",
    expose: tokens(actual, "expose-headers"),
    maxAge: /^\d{1,9}$/u.test(maxAge) ? Number(maxAge) : null,
  };
}

interface Sent {
  readonly actual: HeaderList;
  /** Null: it does not answer preflights. */
  readonly preflight: HeaderList | null;
  readonly status: number | null;
}

const nothing: Sent = { actual: [], preflight: null, status: null };

function linesOf(layer: Cors, origin: string): Sent {
  if (layer.style === "headers") {
    const passedOn = layer.onPreflights ? layer.actual : null;
    return { actual: layer.actual, preflight: layer.preflight?.headers ?? passedOn, status: layer.preflight?.status ?? null };
  }
  const request = { method: "GET", url: "https://asked.example/", headers: [["Origin", origin] as const], body: null };
  const { actual, preflight, refused } = policyHeaders(layer, request);
  return { actual, preflight, status: refused ? 403 : layer.preflights === "pass" ? null : 204 };
}

const coversMethod =
  (credentials: boolean): Covers =>
  (there, method) =>
    there.includes(method) || (!credentials && there.includes("*"));

/** By the Standard the star does not stand for Authorization. */
const coversHeader =
  (credentials: boolean): Covers =>
  (there, name) => {
    const lower = byteLowercase(name);
    return (
      there.some((one) => byteLowercase(one) === lower) || (!credentials && lower !== "authorization" && there.includes("*"))
    );
  };
