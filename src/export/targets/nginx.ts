import { type CorsPolicySpec, dependsOnOrigin } from "../../hosts/policy/headers.ts";
import type { LayerOf } from "../../scenario/schema.ts";
import type { Exporter } from "../exporter.ts";
import { NginxWriter } from "../nginx-writer.ts";
import { answersPreflights, type PlannedLayer, plain, planOf } from "../plan.ts";
import { allowedBy, echoed, exposure, permissions } from "../policy-parts.ts";
import type { Remark } from "../remarks.ts";

/**
 * All `add_header` lines stand on one level, because a block that has one of its own inherits none; a line that does not belong on an
 * answer has an empty value, which nginx leaves out. `map` compares plain keys without regard to case: hence regular expressions.
 */
export const nginx: Exporter = (host) => {
  const { layers, remarks: planned } = planOf(host);
  const remarks: Remark[] = [...planned];
  if (layers.length === 0) return { parts: [], remarks };
  const writer = new NginxWriter(remarks);
  // What comes back passes the last layer first.
  const lines = layers.map((layer, i) => layerLines(layer, new Scope(writer, layers.length > 1 ? String(i + 1) : ""), remarks));
  const refusing = layers.some(({ spec }) => spec.style === "policy" && spec.unknownOrigin === "refuse");
  if (layers.length > 1 && refusing) remarks.push({ code: "refusal-among-layers" });
  if (layers.some(({ spec }) => spec.onStatuses === "success")) remarks.push({ code: "success-list" });
  const server = [...lines.toReversed().flatMap(({ headers }) => headers), ...lines.flatMap(({ returns }) => returns)];
  const code = server.join("\n");
  const maps = writer.maps(code);
  return {
    parts: [...(maps === "" ? [] : [{ place: "http" as const, code: maps }]), { place: "server", code }],
    remarks,
  };
};

interface LayerLines {
  readonly headers: readonly string[];
  readonly returns: readonly string[];
}

type When = "preflight" | "actual" | "both";

/** The variables of one layer. */
class Scope {
  readonly writer: NginxWriter;
  private readonly suffix: string;

  constructor(writer: NginxWriter, suffix: string) {
    this.writer = writer;
    this.suffix = suffix;
  }

  name(of: string): string {
    return `cors_${of}${this.suffix}`;
  }

  /** For one of several lines, which may have the same name. */
  nth(index: number): Scope {
    return new Scope(this.writer, `${this.suffix}_${index}`);
  }

  /** `value` (as nginx reads it) where it belongs on the answer. `allowed`: only where that is not empty. */
  line(header: string, value: string, when: When, always: boolean, allowed?: string): string {
    const place = when === "both" ? "" : when === "preflight" ? "1" : "0";
    const gate = allowed === undefined ? `^${place}` : when === "both" ? ":." : `^${place}:.`;
    const free = when === "both" && (allowed === undefined || allowed === value);
    const subject = allowed === undefined ? "$cors_preflight" : `"$cors_preflight:${inside(allowed)}"`;
    const said = free ? value : this.writer.map(subject, this.name(`${when}_${short(header)}`), '""', [[gate, value]]);
    return `add_header ${this.writer.word(header)} ${said}${always ? " always" : ""};`;
  }
}

/** A quoted word, put into another. */
const inside = (word: string) => word.replace(/^"(.*)"$/u, "$1");
const slug = (header: string) => header.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "_");

/** nginx keeps variables in buckets of 64 bytes, and does not start with a name that is too long for one. */
const short = (header: string) =>
  slug(header)
    .replace(/^access_control_/u, "")
    .slice(0, 20);

function layerLines(layer: PlannedLayer, scope: Scope, remarks: Remark[]): LayerLines {
  return layer.spec.style === "policy"
    ? policyLines(layer, layer.spec, scope, remarks)
    : rawLines(layer, layer.spec, scope, remarks);
}

function rawLines(
  { seesPreflights }: PlannedLayer,
  spec: Extract<LayerOf<"cors">, { style: "headers" }>,
  scope: Scope,
  remarks: Remark[],
): LayerLines {
  const { writer } = scope;
  const always = spec.onStatuses === "all";
  const said =
    (when: When, on: boolean) =>
    ([name, value]: readonly [string, string], i: number) => {
      if (value === "") remarks.push({ code: "empty-value", name });
      return scope.nth(i).line(name, writer.quoted(value), when, on);
    };
  const both = spec.preflight === null && spec.onPreflights && seesPreflights;
  const actual = plain(spec.actual, remarks).map(said(both ? "both" : "actual", always));
  if (spec.preflight === null || !seesPreflights) return { headers: actual, returns: [] };
  const preflight = plain(spec.preflight.headers, remarks).map(said("preflight", true));
  return { headers: [...preflight, ...actual], returns: [writer.answer("$cors_preflight", spec.preflight.status)] };
}

function policyLines(layer: PlannedLayer, spec: CorsPolicySpec, scope: Scope, remarks: Remark[]): LayerLines {
  const { writer } = scope;
  const always = spec.onStatuses === "all";
  const answers = answersPreflights(spec) && layer.seesPreflights;
  const { allowed, refused, vary } = variables(spec, scope, remarks);
  const places: readonly (readonly [When, boolean])[] = !layer.seesPreflights
    ? [["actual", always]]
    : answers && !always
      ? [
          ["preflight", true],
          ["actual", false],
        ]
      : [["both", always]];
  const headers = places.flatMap(([when, on]) => [
    scope.line("Access-Control-Allow-Origin", allowed, when, on, allowed),
    ...(spec.credentials ? [scope.line("Access-Control-Allow-Credentials", '"true"', when, on, allowed)] : []),
  ]);
  if (layer.seesPreflights) {
    const on = answers || always;
    for (const [name, from] of echoed(spec)) headers.push(scope.line(name, `$http_${slug(from)}`, "preflight", on, allowed));
    for (const [name, value] of permissions(spec, remarks))
      headers.push(scope.line(name, writer.quoted(value), "preflight", on, allowed));
  }
  for (const [name, value] of exposure(spec, remarks))
    headers.push(scope.line(name, writer.quoted(value), "actual", always, allowed));
  if (vary !== null) headers.push(...places.map(([when, on]) => scope.line("Vary", vary, when, on)));
  // Of its own 403, which is no success.
  if (vary !== null && refused !== null && !always) {
    const subject = `"$cors_preflight:${refused}"`;
    const said = writer.map(subject, scope.name("refused_vary"), '""', [[answers ? "^0:1$" : ":1$", "Origin"]]);
    headers.push(`add_header Vary ${said} always;`);
  }
  const returns = [
    ...(refused === null ? [] : [writer.answer(refused, 403)]),
    ...(answers ? [writer.answer("$cors_preflight", 204)] : []),
  ];
  return { headers, returns };
}

/** What the lines of a policy hang on: variables, or words that never change. */
function variables(spec: CorsPolicySpec, scope: Scope, remarks: Remark[]) {
  const { writer } = scope;
  const { patterns, otherwise } = allowedBy(spec, remarks);
  const listed =
    patterns === null
      ? spec.origins === "any"
        ? '"*"'
        : "$http_origin"
      : writer.map(
          "$http_origin",
          scope.name("listed"),
          otherwise === null ? '""' : writer.quoted(otherwise),
          patterns.map((source) => [source, "$http_origin"] as const),
        );
  const refuses = patterns !== null && spec.unknownOrigin === "refuse";
  const stranger = refuses
    ? writer.map(
        "$http_origin",
        scope.name("stranger"),
        "1",
        ["", ...patterns].map((source) => [source, "0"] as const),
      )
    : null;
  const vary = spec.vary && dependsOnOrigin(spec) ? "Origin" : null;
  if (spec.ownOrigin !== "exempt") return { allowed: listed, refused: stranger, vary };
  const own = writer.map('"$scheme://$http_host $http_origin"', scope.name("own"), "0", [["^(\\S+) \\1$", "1"]]);
  const unless = (of: string, value: string, empty: string) => writer.map(own, scope.name(of), value, [["^1$", empty]]);
  return {
    allowed: unless("allowed", listed, '""'),
    refused: stranger && unless("refused", stranger, "0"),
    vary: vary && unless("vary", vary, '""'),
  };
}
