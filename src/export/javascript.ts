import { type CorsPolicySpec, dependsOnOrigin } from "../hosts/policy/headers.ts";
import type { HeaderList } from "../http/messages.ts";
import type { LayerOf } from "../scenario/schema.ts";
import { answersPreflights, type PlannedLayer, plain } from "./plan.ts";
import { allowedBy, echoed, exposure, permissions } from "./policy-parts.ts";
import type { Remark } from "./remarks.ts";

/**
 * What a layer says, as a function in JavaScript: `NAME(method, header, ownOrigin)` → `{ status, lines, onErrors }`. `status`: the
 * layer answers by itself; `lines`: what it puts on the answer. `header(name)` gives undefined for what the request does not have.
 */
export function layerFunction({ spec }: PlannedLayer, name: string, remarks: Remark[]): string {
  const { before, body } = spec.style === "policy" ? policyBody(spec, name, remarks) : headersBody(spec, remarks);
  return [
    ...before,
    `function ${name}(method, header, ownOrigin) {`,
    '  const origin = header("origin");',
    '  const preflight = method === "OPTIONS" && origin !== undefined && header("access-control-request-method") !== undefined;',
    "  const lines = [];",
    ...body.map((line) => `  ${line}`),
    `  return { status, lines, onErrors: ${spec.onStatuses === "all" ? "true" : "status !== undefined"} };`,
    "}",
  ].join("\n");
}

/** A text as JavaScript, whatever stands in it. */
export const js = (text: string) => JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

const push = (headers: HeaderList) => headers.map(([name, value]) => `lines.push([${js(name)}, ${js(value)}]);`);
const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

function either(then: readonly string[], otherwise: readonly string[]): readonly string[] {
  if (then.length === 0 && otherwise.length === 0) return [];
  if (then.length === 0) return ["if (!preflight) {", ...indented(otherwise), "}"];
  const tail = otherwise.length > 0 ? ["} else {", ...indented(otherwise), "}"] : ["}"];
  return ["if (preflight) {", ...indented(then), ...tail];
}

interface Body {
  /** What is made once, before the function. */
  readonly before: readonly string[];
  readonly body: readonly string[];
}

function headersBody(spec: Extract<LayerOf<"cors">, { style: "headers" }>, remarks: Remark[]): Body {
  const actual = push(plain(spec.actual, remarks));
  const preflight = spec.preflight ? push(plain(spec.preflight.headers, remarks)) : spec.onPreflights ? actual : [];
  const body = [
    `const status = ${spec.preflight ? `preflight ? ${spec.preflight.status} : undefined` : "undefined"};`,
    ...either(preflight, actual),
  ];
  return { before: [], body };
}

function policyBody(spec: CorsPolicySpec, name: string, remarks: Remark[]): Body {
  const asked = echoed(spec).map(([line, from]) => `if (header(${js(from)})) lines.push([${js(line)}, header(${js(from)})]);`);
  const shared = ['lines.push(["Access-Control-Allow-Origin", allowed]);'];
  if (spec.credentials) shared.push(...push([["Access-Control-Allow-Credentials", "true"]]));
  const allowed = [...shared, ...either([...asked, ...push(permissions(spec, remarks))], push(exposure(spec, remarks)))];
  const { before, body: whom } = who(spec, `${name}Origins`, remarks);
  const body = [
    ...(spec.ownOrigin === "exempt"
      ? [`if (origin === ownOrigin) return { status: ${answer(spec)}, lines, onErrors: true };`]
      : []),
    ...whom,
    `const status = ${statusOf(spec)};`,
    "if (allowed !== undefined) {",
    ...indented(allowed),
    "}",
    ...(spec.vary && dependsOnOrigin(spec) ? push([["Vary", "Origin"]]) : []),
  ];
  return { before, body };
}

function who(spec: CorsPolicySpec, list: string, remarks: Remark[]): Body {
  const { patterns, otherwise } = allowedBy(spec, remarks);
  if (patterns === null) return { before: [], body: [`const allowed = ${spec.origins === "any" ? '"*"' : "origin"};`] };
  return {
    before: [`const ${list} = [`, ...patterns.map((source) => `  new RegExp(${js(source)}),`), "];", ""],
    body: [
      `const known = origin !== undefined && ${list}.some((pattern) => pattern.test(origin));`,
      `const allowed = known ? origin : ${otherwise === null ? "undefined" : js(otherwise)};`,
    ],
  };
}

function statusOf(spec: CorsPolicySpec): string {
  const refuses = spec.unknownOrigin === "refuse" && Array.isArray(spec.origins);
  return refuses ? `!known && origin !== undefined ? 403 : ${answer(spec)}` : answer(spec);
}

const answer = (spec: CorsPolicySpec) => (answersPreflights(spec) ? "preflight ? 204 : undefined" : "undefined");
