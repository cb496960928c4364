import type { Change } from "../../practice/change.ts";
import type { ActionSpec, LayerSpec, Scenario } from "../../scenario/schema.ts";
import type { Words } from "../contract.ts";
import { fromBackticks, type Phrase, value } from "../phrase.ts";
import { hostName } from "../trace/names.ts";

type Said = Pick<Words, "learn" | "trace">;

/** What is changed, in a sentence. */
export function changeText({ learn, trace }: Said, change: Change, { hosts, actions }: Scenario): Phrase {
  const { changes, request } = learn.practice;
  const action = (at: number) => request(at + 1, actions.length > 1);
  const host = (at: number) => (hosts[at] ? hostName(hosts[at]) : "");
  switch (change.does) {
    case "try":
      return changes.try(fromBackticks(change.label));
    case "method":
      return changes.method(action(change.action), change.from, change.to);
    case "credentials":
    case "crossorigin":
    case "mode":
      return changes[change.does](action(change.action), change.to);
    case "add-header":
      return changes["add-header"](action(change.action), change.name, change.value);
    case "drop-header":
      return changes["drop-header"](action(change.action), change.name);
    case "page":
      return changes.page(change.from, change.to);
    case "sandboxed":
      return changes.sandboxed;
    case "allow-origin":
      return changes["allow-origin"](host(change.host), change.to);
    case "second-line":
      return changes["second-line"](host(change.host), change.value);
    case "allow-headers":
    case "redirect":
      return changes[change.does](host(change.host));
    case "vary":
    case "allow-credentials":
      return changes[change.does](host(change.host), change.to);
    case "order":
      return changes.order(host(change.host), trace.layers[change.first], trace.layers[change.second]);
    case "status":
      return changes.status(host(change.host), change.path, change.to);
    case "preflight-status":
      return changes["preflight-status"](host(change.host), change.to);
    case "max-age":
      return changes["max-age"](host(change.host), change.to);
  }
}

/** One part of a situation and what is known of it. */
export interface Known {
  readonly name: string;
  readonly lines: readonly Phrase[];
}

/** What an action looks like in code. */
type Code = (action: ActionSpec) => readonly string[];

/** All that decides, as it is set up: pages, cookies, requests, and the layers of each server in their order. */
export function knownOf(words: Said, { pages, browser, actions, hosts }: Scenario, code: Code): readonly Known[] {
  const { facts, request } = words.learn.practice;
  return [
    { name: facts.page, lines: pages.map(({ url }) => value(url)) },
    ...(browser.cookies.length === 0 ? [] : [{ name: facts.cookies, lines: browser.cookies.map(({ line }) => value(line)) }]),
    ...actions.map((action, i) => ({ name: request(i + 1, actions.length > 1), lines: requestLines(action, code) })),
    ...hosts.map((host) => ({ name: hostName(host), lines: host.layers.flatMap((layer) => layerLines(words, layer)) })),
  ];
}

function requestLines(action: ActionSpec, code: Code): readonly Phrase[] {
  const headers = "headers" in action ? action.headers.map(([name, text]) => value(`${name}: ${text}`)) : [];
  return [value(code(action).join(" ")), value(action.url), ...headers];
}

const lines = (headers: readonly (readonly [string, string])[]) => headers.map(([name, text]) => value(`${name}: ${text}`));

function layerLines({ learn }: Said, layer: LayerSpec): readonly Phrase[] {
  const { facts } = learn.practice;
  const isConditional = layer.when.length > 0 || layer.unless.length > 0;
  const said = (phrase: Phrase): Phrase => (isConditional ? [...phrase, " ", ...facts.conditional] : phrase);
  switch (layer.kind) {
    case "cors":
      if (layer.style === "headers")
        return [
          ...(layer.preflight ? [said(facts.preflight(layer.preflight.status)), ...lines(layer.preflight.headers)] : []),
          ...(layer.actual.length === 0 ? [] : [said(facts.actual), ...lines(layer.actual)]),
          ...(layer.onStatuses === "success" ? [facts.successOnly] : []),
        ];
      return [
        said(facts.letsIn(layer.origins)),
        ...(layer.rules.length > 0 ? [facts.rules(layer.rules.length)] : []),
        facts.methods(layer.methods),
        facts.headers(layer.headers),
        ...(layer.credentials ? [facts.withCredentials] : []),
        ...(layer.expose.length > 0 ? [facts.exposes(layer.expose)] : []),
        ...(layer.maxAge === null ? [] : [facts.maxAge(layer.maxAge)]),
        ...(layer.vary ? [] : [facts.noVary]),
      ];
    case "auth":
      return [said(facts.auth(`${layer.needs} ${layer.value}`, layer.status))];
    case "redirect":
      if (layer.to === "location") return [said(facts.redirect(layer.location))];
      return [said(layer.to === "https" ? facts.https : facts.slash)];
    case "answer":
      return [said(facts.answer(layer.status))];
    case "cache":
      return [said(facts.cache(layer.ignoreVary))];
    case "forward":
      return [said(facts.forward(layer.upstreams))];
    case "handler":
      return layer.routes.flatMap((route) => [
        [
          ...facts.route(`${route.methods.join(", ")} ${route.path}`.trim(), route.status),
          ...(route.effect === "" ? [] : [", ", ...facts.does(route.effect)]),
        ],
        ...lines(route.headers),
      ]);
  }
}
