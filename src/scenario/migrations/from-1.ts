import type { AnyScenario } from "./migration.ts";

type Part = { readonly [key: string]: unknown };

/**
 * Version 2 says more, and some things with fewer words: a redirect's and an error's own conditions became those that every layer has,
 * and an error became an answer that throws earlier headers away. Of a host that was down it is now said how it fails.
 */
export function from1(older: AnyScenario): AnyScenario {
  return { ...older, version: 2, ...(Array.isArray(older["hosts"]) ? { hosts: older["hosts"].map(host) } : {}) };
}

function host(older: unknown): unknown {
  if (!isPart(older)) return older;
  const { down, ...rest } = older;
  const said = down === true ? { ...rest, failure: "refused" } : down === false ? rest : older;
  return Array.isArray(older["layers"]) ? { ...said, layers: older["layers"].map(layer) } : said;
}

function layer(older: unknown): unknown {
  if (!isPart(older)) return older;
  if (older["kind"] === "redirect") return redirect(older);
  return older["kind"] === "failure" ? answer(older) : older;
}

/** What version 1 did not know is left as it was, for the schema to refuse. */
function redirect({ when, ...rest }: Part): Part {
  const condition = isPart(when) ? when["if"] : undefined;
  if (condition === "http") return { ...rest, to: "https" };
  if (condition === "no-trailing-slash") return { ...rest, to: "trailing-slash" };
  const path = isPart(when) ? when["path"] : undefined;
  if (condition !== "path" || typeof path !== "string") return { ...rest, when };
  const test = path.endsWith("*")
    ? { of: "path", test: "begins", value: path.slice(0, -1) }
    : { of: "path", test: "equals", value: path };
  return { ...rest, to: "location", when: [test] };
}

function answer({ kind: _, path, headers, ...rest }: Part): Part {
  return {
    status: 500,
    body: "Internal Server Error",
    ...rest,
    kind: "answer",
    earlierHeaders: headers ?? "discarded",
    ...(path === undefined || path === "" ? {} : { when: [{ of: "path", test: "begins", value: path }] }),
    unless: [{ of: "preflight" }],
  };
}

function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
