import { isOkStatus } from "../../../http/statuses.ts";
import { byteLowercase, extractTokens } from "../../../http/tokens.ts";
import { newLayer } from "../../../scenario/fresh.ts";
import type { LayerOf, LayerSpec } from "../../../scenario/schema.ts";
import { withLine, withTokens } from "../../remedies/edits/header-lines.ts";
import { type Further, furtherHeader } from "../advised.ts";
import { type Demand, headerOf, isInHeader } from "../demand.ts";

type Cors = LayerOf<"cors">;
type Headers = Extract<Cors, { style: "headers" }>;
type Policy = Extract<Cors, { style: "policy" }>;

/** One thing more that a CORS layer says, and nothing else. `readers`: who is to go on when it names origins in place of all. Null: it cannot say it. */
export function inLayer(layer: Cors, demand: Demand, readers: readonly string[]): Cors | null {
  return layer.style === "policy" ? inPolicy(layer, demand, readers) : inHeaders(layer, demand);
}

/** What an answer may say besides. Null: the layer has it, or has no place for it. */
export function furtherInLayer(layer: Cors, { says, value, of }: Further): Cors | null {
  if (layer.style === "policy") {
    if (says === "vary") return { ...layer, vary: true };
    if (says === "max-age") return { ...layer, maxAge: Number(value) };
    const exposed = layer.expose.map(byteLowercase);
    return { ...layer, expose: [...layer.expose, ...namesIn(value).filter((name) => !exposed.includes(name))] };
  }
  const name = furtherHeader[says];
  if (of === "actual") return { ...layer, actual: rows(withTokens(layer.actual, name, namesIn(value), hasName)) };
  if (layer.preflight === null) return null;
  return { ...layer, preflight: { ...layer.preflight, headers: rows(withLine(layer.preflight.headers, name, value)) } };
}

const namesIn = (value: string) => value.split(", ");

const hasName = (there: readonly string[], name: string) => there.some((one) => byteLowercase(one) === byteLowercase(name));

/** A layer that says this one thing. */
export function newSpeaker(demand: Demand): LayerSpec | null {
  return inHeaders(newLayer("cors", "headers") as Headers, demand);
}

function inHeaders(layer: Headers, demand: Demand): Headers | null {
  if (demand.of === "actual") {
    if (!isInHeader(demand.says)) return null;
    return { ...layer, actual: rows(withLine(layer.actual, headerOf[demand.says], demand.value)) };
  }
  const { status, headers } = layer.preflight ?? { status: 204, headers: layer.onPreflights ? layer.actual : [] };
  const preflight = (list: typeof headers): Headers => ({ ...layer, preflight: { status, headers: list } });
  switch (demand.says) {
    case "origin":
    case "credentials":
    case "embedding":
      return preflight(rows(withLine(headers, headerOf[demand.says], demand.value)));
    case "method":
    case "header":
      return preflight(rows(withTokens(headers, headerOf[demand.says], [demand.value], (there, token) => there.includes(token))));
    case "method-list":
    case "header-list":
      return preflight(rows(withLine(headers, headerOf[demand.says], null)));
    case "answers":
    case "status":
    case "no-redirect":
      return { ...layer, preflight: { status: isOkStatus(status) ? status : 204, headers } };
  }
}

function inPolicy(layer: Policy, { says, value }: Demand, readers: readonly string[]): Policy | null {
  switch (says) {
    case "origin":
      return {
        ...layer,
        origins: value === "*" ? "any" : [...new Set([...(Array.isArray(layer.origins) ? layer.origins : readers), value])],
      };
    case "credentials":
      return { ...layer, credentials: true };
    case "method":
      return { ...layer, methods: added(layer.methods, value, (there) => there === value) };
    case "header":
      return { ...layer, headers: added(layer.headers, value, (there) => byteLowercase(there) === value) };
    case "status":
    case "no-redirect":
      return layer.preflights === "answer" ? null : { ...layer, preflights: "answer" };
    case "method-list":
      return { ...layer, methods: named(layer.methods) };
    case "header-list":
      return { ...layer, headers: named(layer.headers) };
    case "answers":
    case "embedding":
      return null;
  }
}

/** Those that are names. */
function named(list: Policy["methods"]): Policy["methods"] {
  return list === "echo" ? list : list.filter((name) => extractTokens(name) !== "failure");
}

function added(list: Policy["methods"], value: string, is: (there: string) => boolean): Policy["methods"] {
  return list === "echo" || list.some(is) ? list : [...list, value];
}

/** As the schema has them. */
const rows = (list: readonly (readonly [string, string])[]): [string, string][] => list.map(([name, value]) => [name, value]);
