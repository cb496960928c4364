import { policyHeaders } from "../../../hosts/policy/headers.ts";
import type { Header, HeaderList, WireRequest } from "../../../http/messages.ts";
import type { LayerOf } from "../../../scenario/schema.ts";
import type { Words } from "../../../words/contract.ts";

export type HeadersLayer = Extract<LayerOf<"cors">, { style: "headers" }>;
export type PolicyLayer = Extract<LayerOf<"cors">, { style: "policy" }>;

type Lost = Words["inspector"]["cors"]["lost"];

/** A cors layer written in the other style, and what that style cannot say. */
export interface Converted<L> {
  readonly layer: L;
  readonly lost: readonly string[];
}

/** What a policy sends to a page of `origin`. */
export function headersFor(policy: PolicyLayer, origin: string) {
  const request: WireRequest = { method: "GET", url: "https://host.example/", headers: [["Origin", origin]], body: null };
  return policyHeaders(policy, request);
}

/** Raw headers are the same for everybody: they are those that `origin` gets. */
export function toHeaders(words: Lost, policy: PolicyLayer, origin: string): Converted<HeadersLayer> {
  const { preflight, actual } = headersFor(policy, origin);
  const lost: string[] = [];
  if (policy.origins === "reflect") lost.push(words.answerOfItsOwn(origin));
  else if (policy.origins !== "any") {
    const kept = actual.find(([name]) => name === "Access-Control-Allow-Origin")?.[1];
    const others = policy.origins.filter((item) => item !== kept);
    if (others.length > 0) lost.push(words.origins(others));
    if (policy.rules.length > 0) lost.push(words.rules);
    if (policy.unknownOrigin === "refuse") lost.push(words.refusal);
  }
  if (policy.methods === "echo" || policy.headers === "echo") lost.push(words.echo);
  if (policy.ownOrigin === "exempt") lost.push(words.ownOrigin);
  return {
    layer: {
      ...{ kind: "cors", off: policy.off, when: policy.when, unless: policy.unless },
      style: "headers",
      preflight: policy.preflights === "pass" ? null : { status: 204, headers: pairs(preflight) },
      actual: pairs(policy.preflights === "pass" ? preflight : actual),
      onPreflights: policy.preflights === "pass",
      onStatuses: policy.onStatuses,
    },
    lost,
  };
}

/** The policy that comes nearest to these headers. */
export function toPolicy(words: Lost, layer: HeadersLayer): Converted<PolicyLayer> {
  const before = layer.preflight?.headers ?? [];
  const all = [...layer.actual, ...before];
  const origins = [...new Set(values(all, "access-control-allow-origin"))];
  const age = values(before, "access-control-max-age")[0];
  const policy: PolicyLayer = {
    ...{ kind: "cors", off: layer.off, when: layer.when, unless: layer.unless },
    style: "policy",
    origins: origins.includes("*") ? "any" : origins,
    methods: items(values(before, "access-control-allow-methods")),
    headers: items(values(before, "access-control-allow-headers")),
    credentials: values(all, "access-control-allow-credentials").includes("true"),
    maxAge: age !== undefined && /^-1$|^\d{1,9}$/u.test(age) ? Number(age) : null,
    expose: items(values(layer.actual, "access-control-expose-headers")),
    vary: items(values(all, "vary")).some((item) => item.toLowerCase() === "origin"),
    ...{ rules: [], unknownOrigin: "omit", ownOrigin: "checked" },
    preflights: layer.preflight === null && layer.onPreflights ? "pass" : "answer",
    onStatuses: layer.onStatuses,
  };
  const made = headersFor(policy, origins[0] ?? "null");
  const lost = [
    ...missing(before, made.preflight).map(words.onPreflight),
    ...missing(layer.actual, made.actual).map(words.onOthers),
  ];
  if (layer.preflight && layer.preflight.status !== 204) lost.push(words.preflightStatus(layer.preflight.status));
  return { layer: policy, lost };
}

function values(headers: HeaderList, name: string): string[] {
  return headers.filter(([given]) => given.trim().toLowerCase() === name).map(([, value]) => value.trim());
}

function items(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(",")).flatMap((item) => item.trim() || []);
}

/** Lines of `written` that `made` does not say. Spaces after commas and the case of names do not count. */
function missing(written: HeaderList, made: HeaderList): string[] {
  const said = new Set(made.map(plain));
  return written.filter((header) => !said.has(plain(header))).map(([name, value]) => `${name}: ${value}`);
}

function plain([name, value]: Header): string {
  return `${name.trim().toLowerCase()}: ${value
    .split(",")
    .map((item) => item.trim())
    .join(",")}`;
}

function pairs(headers: HeaderList): [string, string][] {
  return headers.map(([name, value]) => [name, value]);
}
