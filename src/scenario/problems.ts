import type { Condition } from "../trace/condition.ts";
import type { FieldProblem } from "./fields.ts";
import * as check from "./fields.ts";
import type { Path } from "./paths.ts";
import type { ActionSpec, HostSpec, LayerSpec, OriginRule, Scenario } from "./schema.ts";

/** A field that holds something impossible, and where. */
export interface Problem extends FieldProblem {
  readonly path: Path;
}

/**
 * Every field of a scenario whose value no server could send or no script could use. The scenario runs all the same (that a script
 * gets a TypeError for a bad method is a lesson too): this is what the editor shows beside its fields.
 */
export function problemsOf(scenario: Scenario): readonly Problem[] {
  return [
    ...scenario.browser.cookies.flatMap((cookie, i) => {
      const path: Path = ["browser", "cookies", i];
      return [...at([...path, "url"], check.absoluteUrl(cookie.url)), ...at([...path, "line"], check.cookieLine(cookie.line))];
    }),
    ...scenario.pages.flatMap((page, i) => [
      ...at(["pages", i, "url"], check.pageUrl(page)),
      ...(page.framedBy === "" ? [] : at(["pages", i, "framedBy"], check.pageUrl({ url: page.framedBy, framedBy: "" }))),
      ...at(["pages", i, "csp"], check.policy(page.csp)),
    ]),
    ...scenario.hosts.flatMap((host, i) => hostProblems(host, ["hosts", i])),
    ...scenario.actions.flatMap((action, i) => actionProblems(action, scenario, ["actions", i])),
  ];
}

function hostProblems(host: HostSpec, path: Path): Problem[] {
  return [
    ...host.origins.flatMap((origin, i) => at([...path, "origins", i], check.origin(origin))),
    ...host.layers.flatMap((layer, i) => layerProblems(layer, [...path, "layers", i])),
  ];
}

function layerProblems(layer: LayerSpec, path: Path): Problem[] {
  return [
    ...kindProblems(layer, path),
    ...layer.when.flatMap((condition, i) => conditionProblems(condition, [...path, "when", i])),
    ...layer.unless.flatMap((condition, i) => conditionProblems(condition, [...path, "unless", i])),
  ];
}

function conditionProblems(condition: Condition, path: Path): Problem[] {
  switch (condition.of) {
    case "preflight":
      return [];
    case "method":
      return each(condition.in, [...path, "in"], check.token);
    case "path":
      return condition.test === "matches" ? at([...path, "value"], check.pattern(condition.value)) : [];
    case "header":
    case "cookie":
      return [
        ...at([...path, "name"], check.token(condition.name)),
        ...(condition.test === "matches" ? at([...path, "value"], check.pattern(condition.value)) : []),
      ];
  }
}

function kindProblems(layer: LayerSpec, path: Path): Problem[] {
  switch (layer.kind) {
    case "cors":
      if (layer.style === "headers") {
        return [
          ...headerProblems(layer.preflight?.headers ?? [], [...path, "preflight", "headers"]),
          ...headerProblems(layer.actual, [...path, "actual"]),
        ];
      }
      return [
        ...(typeof layer.origins === "string" ? [] : each(layer.origins, [...path, "origins"], check.allowedOrigin)),
        ...layer.rules.flatMap((rule, i) => at([...path, "rules", i, "value"], ruleProblem(rule))),
        ...(layer.methods === "echo" ? [] : each(layer.methods, [...path, "methods"], check.token)),
        ...(layer.headers === "echo" ? [] : each(layer.headers, [...path, "headers"], check.token)),
        ...each(layer.expose, [...path, "expose"], check.token),
      ];
    case "auth":
      return at(
        [...path, "value"],
        layer.value.trim() === "" ? { code: "empty", given: layer.value } : check.headerValue(layer.value),
      );
    case "redirect":
      return layer.to === "location"
        ? at([...path, "location"], check.urlReference(layer.location, "https://host.example/"))
        : [];
    case "answer":
      return headerProblems(layer.headers, [...path, "headers"]);
    case "cache":
      return [];
    case "handler":
      return layer.routes.flatMap((route, i) => [
        ...each(route.methods, [...path, "routes", i, "methods"], check.token),
        ...headerProblems(route.headers, [...path, "routes", i, "headers"]),
        ...each(route.cookies, [...path, "routes", i, "cookies"], check.cookieLine),
      ]);
    case "forward":
      return [
        ...each(layer.upstreams, [...path, "upstreams"], check.absoluteUrl),
        ...(layer.origin === "rewrite" ? at([...path, "originValue"], check.origin(layer.originValue)) : []),
        ...headerProblems(layer.addRequestHeaders, [...path, "addRequestHeaders"]),
        ...each(layer.removeRequestHeaders, [...path, "removeRequestHeaders"], check.token),
        ...headerProblems(layer.addResponseHeaders, [...path, "addResponseHeaders"]),
        ...each(layer.removeResponseHeaders, [...path, "removeResponseHeaders"], check.token),
      ];
  }
}

function ruleProblem({ test, value }: OriginRule): FieldProblem | null {
  if (test === "sub-domains-of") return check.origin(value);
  if (test === "equals") return check.allowedOrigin(value);
  return value === "" ? { code: "empty", given: value } : test === "matches" ? check.pattern(value) : null;
}

function actionProblems(action: ActionSpec, scenario: Scenario, path: Path): Problem[] {
  const page = action.kind === "client" ? undefined : scenario.pages.find(({ id }) => id === action.page);
  return [
    // A page resolves a relative URL against its own; a program that is not in a page has nothing to resolve against.
    ...at([...path, "url"], page ? check.urlReference(action.url, page.url) : check.absoluteUrl(action.url)),
    ...("headers" in action ? headerProblems(action.headers, [...path, "headers"]) : []),
    ...methodProblems(action, path),
  ];
}

function methodProblems(action: ActionSpec, path: Path): Problem[] {
  if (!("headers" in action)) return [];
  return at([...path, "method"], action.kind === "client" ? check.token(action.method) : check.method(action.method));
}

function headerProblems(headers: readonly (readonly [string, string])[], path: Path): Problem[] {
  return headers.flatMap(([name, value], i) =>
    // A row that nobody has begun to fill in is no mistake yet; a run leaves it out.
    name === "" && value === ""
      ? []
      : [...at([...path, i, 0], check.token(name)), ...at([...path, i, 1], check.headerValue(value))],
  );
}

function each(items: readonly string[], path: Path, judge: (text: string) => FieldProblem | null): Problem[] {
  return items.flatMap((item, i) => at([...path, i], judge(item)));
}

function at(path: Path, problem: FieldProblem | null): Problem[] {
  return problem ? [{ path, ...problem }] : [];
}
