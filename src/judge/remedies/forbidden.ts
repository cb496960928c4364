import { letsIn } from "../../hosts/policy/origin-rule.ts";
import type { HeaderList } from "../../http/messages.ts";
import { byteLowercase } from "../../http/tokens.ts";
import type { LayerSpec, Scenario } from "../../scenario/schema.ts";

/** What no advice brings in, whatever the probes say: the origin `null` by name, and an echo of whoever asks with credentials. */
export function bringsInForbidden(before: Scenario, after: Scenario): boolean {
  if (before.hosts === after.hosts) return false;
  return countIn(after, namesNull) > countIn(before, namesNull) || countIn(after, echoesAll) > countIn(before, echoesAll);
}

function countIn({ hosts }: Scenario, is: (layer: LayerSpec) => number): number {
  return hosts.reduce((sum, { layers }) => sum + layers.reduce((all, layer) => all + (layer.off ? 0 : is(layer)), 0), 0);
}

function namesNull(layer: LayerSpec): number {
  const inLines = headersOf(layer).filter(([name, value]) => {
    return byteLowercase(name) === "access-control-allow-origin" && /(?:^|[\s,])null(?:$|[\s,])/u.test(value);
  });
  const inPolicy =
    layer.kind === "cors" &&
    layer.style === "policy" &&
    ((Array.isArray(layer.origins) && layer.origins.includes("null")) || layer.rules.some((rule) => letsIn(rule, "null")));
  return inLines.length + (inPolicy ? 1 : 0);
}

function echoesAll(layer: LayerSpec): number {
  return layer.kind === "cors" && layer.style === "policy" && layer.origins === "reflect" && layer.credentials ? 1 : 0;
}

/** All headers that a layer may put on an answer. */
function headersOf(layer: LayerSpec): HeaderList {
  switch (layer.kind) {
    case "cors":
      return layer.style === "headers" ? [...layer.actual, ...(layer.preflight?.headers ?? [])] : [];
    case "handler":
      return layer.routes.flatMap(({ headers }) => headers);
    case "answer":
      return layer.headers;
    case "forward":
      return layer.addResponseHeaders;
    case "auth":
    case "redirect":
    case "cache":
      return [];
  }
}
