import { type CorsPolicySpec, dependsOnOrigin } from "../hosts/policy/headers.ts";
import type { HostSpec, LayerOf } from "../scenario/schema.ts";
import { answersPreflights, type PlannedLayer, plain, planOf } from "./plan.ts";
import { allowedBy, echoed, exposure, permissions } from "./policy-parts.ts";
import type { Remark } from "./remarks.ts";

/**
 * What a configuration can ask about a request, or about the answer.
 * - `preflight`; `origin`: it has an Origin; `known`: that matches one of the layer's patterns; `own`: it is the server's own
 * - `asked-headers`: the preflight names headers; `success`: the answer's status is below 400
 */
export interface Test {
  readonly of: "preflight" | "origin" | "known" | "own" | "asked-headers" | "success";
  readonly layer: number;
  readonly holds: boolean;
}

/** A line put on the answer where all tests hold. `value`: a text, or what a header of the request says. */
export interface Line {
  readonly name: string;
  readonly value: string | { readonly of: string };
  readonly when: readonly Test[];
}

/** The server answers by itself where all tests hold. */
export interface Answer {
  readonly status: number;
  readonly when: readonly Test[];
}

/** A host's CORS layers for languages without functions: lines and answers, in order, each with its conditions. */
export interface Flat {
  /** For each layer its regular expressions over the Origin header; null: it has no list. */
  readonly patterns: readonly (readonly string[] | null)[];
  readonly asksOwn: readonly boolean[];
  readonly lines: readonly Line[];
  readonly answers: readonly Answer[];
  readonly remarks: readonly Remark[];
}

export function flatOf(host: HostSpec): Flat {
  const { layers, remarks: planned } = planOf(host);
  const remarks: Remark[] = [...planned];
  const flat = layers.map((layer, i) =>
    layer.spec.style === "policy" ? ofPolicy(layer, layer.spec, i, remarks) : ofHeaders(layer, layer.spec, i, remarks),
  );
  if (layers.length > 1 && layers.some(({ spec }) => spec.style === "policy" && spec.unknownOrigin === "refuse"))
    remarks.push({ code: "refusal-among-layers" });
  return {
    patterns: flat.map(({ patterns }) => patterns),
    asksOwn: layers.map(({ spec }) => spec.style === "policy" && spec.ownOrigin === "exempt"),
    // What comes back passes the last layer first.
    lines: flat.toReversed().flatMap(({ lines }) => lines),
    answers: flat.flatMap(({ answers }) => answers),
    remarks,
  };
}

interface OfLayer {
  readonly patterns: readonly string[] | null;
  readonly lines: readonly Line[];
  readonly answers: readonly Answer[];
}

const tests = (layer: number) => {
  const is = (of: Test["of"], holds = true): Test => ({ of, layer, holds });
  return { is, not: (of: Test["of"]) => is(of, false) };
};

function ofHeaders(
  { seesPreflights }: PlannedLayer,
  spec: Extract<LayerOf<"cors">, { style: "headers" }>,
  layer: number,
  remarks: Remark[],
): OfLayer {
  const { is, not } = tests(layer);
  const gate = spec.onStatuses === "success" ? [is("success")] : [];
  const line =
    (when: readonly Test[]) =>
    ([name, value]: readonly [string, string]): Line => ({ name, value, when });
  const both = spec.preflight === null && spec.onPreflights && seesPreflights;
  const actual = plain(spec.actual, remarks).map(line([...(both ? [] : [not("preflight")]), ...gate]));
  if (spec.preflight === null || !seesPreflights) return { patterns: null, lines: actual, answers: [] };
  const preflight = plain(spec.preflight.headers, remarks).map(line([is("preflight")]));
  return {
    patterns: null,
    lines: [...preflight, ...actual],
    answers: [{ status: spec.preflight.status, when: [is("preflight")] }],
  };
}

function ofPolicy({ seesPreflights }: PlannedLayer, spec: CorsPolicySpec, layer: number, remarks: Remark[]): OfLayer {
  const { is, not } = tests(layer);
  const { patterns, otherwise } = allowedBy(spec, remarks);
  const foreign = spec.ownOrigin === "exempt" ? [not("own")] : [];
  const seen = [...foreign, ...(seesPreflights ? [] : [not("preflight")])];
  const gate = spec.onStatuses === "success" ? [is("success")] : [];
  const answers = answersPreflights(spec) && seesPreflights;
  const refuses = patterns !== null && spec.unknownOrigin === "refuse";
  const refused = [...foreign, is("origin"), not("known")];
  const allowed = patterns === null ? (spec.origins === "any" ? [] : [is("origin")]) : otherwise === null ? [is("known")] : [];
  const line = (name: string, value: Line["value"], ...when: readonly Test[]): Line => ({ name, value, when });
  const origin = "Access-Control-Allow-Origin";
  const own: Line["value"] = spec.origins === "any" ? "*" : { of: "Origin" };
  const atPreflight = answers ? [is("preflight")] : [is("preflight"), ...gate];
  const lines = [
    line(origin, own, ...seen, ...gate, ...(otherwise === null ? allowed : [is("known")])),
    ...(otherwise === null ? [] : [line(origin, otherwise, ...seen, ...gate, not("known"))]),
    ...(spec.credentials ? [line("Access-Control-Allow-Credentials", "true", ...seen, ...gate, ...allowed)] : []),
    ...(seesPreflights
      ? [
          ...echoed(spec).map(([name, from]) =>
            line(
              name,
              { of: from },
              ...foreign,
              ...atPreflight,
              ...allowed,
              ...(from.endsWith("headers") ? [is("asked-headers")] : []),
            ),
          ),
          ...permissions(spec, remarks).map(([name, value]) => line(name, value, ...foreign, ...atPreflight, ...allowed)),
        ]
      : []),
    ...exposure(spec, remarks).map(([name, value]) => line(name, value, ...foreign, not("preflight"), ...gate, ...allowed)),
    ...(spec.vary && dependsOnOrigin(spec)
      ? [
          line("Vary", "Origin", ...seen, ...gate),
          // Of its own 403, which is no success.
          ...(refuses && gate.length > 0
            ? [line("Vary", "Origin", ...seen, not("success"), ...refused.slice(foreign.length))]
            : []),
        ]
      : []),
  ];
  return {
    patterns,
    lines,
    answers: [
      ...(refuses ? [{ status: 403, when: [...refused, ...(seesPreflights ? [] : [not("preflight")])] }] : []),
      ...(answers ? [{ status: 204, when: [is("preflight")] }] : []),
    ],
  };
}
