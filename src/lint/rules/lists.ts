import { isForbiddenRequestHeader } from "../../http/header-names.ts";
import { isForbiddenMethod, normalizeMethod } from "../../http/methods.ts";
import { byteLowercase, isToken } from "../../http/tokens.ts";
import { askingActions, finding, forEach, isAskedWithCredentials, type Rule, replaced } from "../place.ts";

/** What a policy allows by name. */

/** Longer than this no browser keeps a permission: Firefox 86,400 s, Chrome 7,200 s, Safari 600 s. */
const longest = 86_400;

const always = new Set([
  "cache-control",
  "content-language",
  "content-length",
  "content-type",
  "expires",
  "last-modified",
  "pragma",
]);

const named = (list: "echo" | readonly string[]): readonly string[] => (list === "echo" ? [] : list);

const starLists: Rule = forEach("policy", (layer, at, place) => {
  if (!layer.credentials) return [];
  const asking = askingActions(place);
  const methods = [...new Set(asking.flatMap((action) => ("method" in action ? [normalizeMethod(action.method)] : [])))];
  const headers = [...new Set(asking.flatMap((action) => ("headers" in action ? action.headers.map(([name]) => name) : [])))];
  const without = (list: readonly string[], instead: readonly string[]) => [
    ...new Set([...list.filter((one) => one !== "*"), ...instead]),
  ];
  const found = (["methods", "headers", "expose"] as const).filter((list) => named(layer[list]).includes("*"));
  if (found.length === 0) return [];
  const after = {
    ...layer,
    methods: found.includes("methods") ? without(named(layer.methods), methods) : layer.methods,
    headers: found.includes("headers") ? without(named(layer.headers), headers) : layer.headers,
    expose: found.includes("expose") ? without(layer.expose, []) : layer.expose,
  };
  return [finding("star-list-with-credentials", at, "*", replaced(place, at, after))];
});

const authorization: Rule = forEach("policy", (layer, at, place) => {
  const list = named(layer.headers);
  const sends = askingActions(place).some(
    (action) => "headers" in action && action.headers.some(([name]) => byteLowercase(name) === "authorization"),
  );
  if (!list.includes("*") || list.some((name) => byteLowercase(name) === "authorization") || !sends) return [];
  return [finding("star-without-authorization", at, "*", replaced(place, at, { ...layer, headers: [...list, "Authorization"] }))];
});

const methodCase: Rule = forEach("policy", (layer, at, place) => {
  const list = named(layer.methods);
  const wrong = list.filter((method) => normalizeMethod(method) !== method || method === "patch");
  if (wrong.length === 0) return [];
  const methods = [...new Set(list.map((method) => (wrong.includes(method) ? method.toUpperCase() : method)))];
  return [finding("method-case", at, wrong.join(", "), replaced(place, at, { ...layer, methods }))];
});

const noTokens: Rule = forEach("policy", (layer, at, place) => {
  const bad = [...named(layer.methods), ...named(layer.headers), ...layer.expose].filter((name) => !isToken(name));
  if (bad.length === 0) return [];
  const good = (list: "echo" | readonly string[]) => (list === "echo" ? list : list.filter((name) => isToken(name)));
  const after = {
    ...layer,
    methods: good(layer.methods),
    headers: good(layer.headers),
    expose: layer.expose.filter((name) => isToken(name)),
  };
  return [finding("name-is-no-token", at, bad.join(" | "), replaced(place, at, after))];
});

const forbidden: Rule = forEach("policy", (layer, at, place) => {
  const methods = named(layer.methods).filter(isForbiddenMethod);
  const headers = named(layer.headers).filter((name) => isForbiddenRequestHeader(name, ""));
  const withoutMethods = named(layer.methods).filter((one) => !methods.includes(one));
  const withoutHeaders = named(layer.headers).filter((one) => !headers.includes(one));
  return [
    methods.length === 0
      ? null
      : finding("forbidden-method", at, methods.join(", "), replaced(place, at, { ...layer, methods: withoutMethods })),
    headers.length === 0
      ? null
      : finding("forbidden-header", at, headers.join(", "), replaced(place, at, { ...layer, headers: withoutHeaders })),
  ];
});

const exposures: Rule = forEach("policy", (layer, at, place) => {
  const idle = layer.expose.filter((name) => always.has(byteLowercase(name)) || /^set-cookie2?$/iu.test(name));
  if (idle.length === 0) return [];
  const expose = layer.expose.filter((name) => !idle.includes(name));
  return [finding("expose-does-nothing", at, idle.join(", "), replaced(place, at, { ...layer, expose }))];
});

const maxAge: Rule = forEach("policy", (layer, at, place) => {
  if (layer.maxAge === null || layer.maxAge <= longest) return [];
  return [finding("max-age-capped", at, String(layer.maxAge), replaced(place, at, { ...layer, maxAge: longest }))];
});

const unneeded: Rule = forEach("policy", (layer, at, place) => {
  const isAsked = askingActions(place).length > 0;
  if (!layer.credentials || !isAsked || isAskedWithCredentials(place)) return [];
  return [finding("credentials-unneeded", at, "true", replaced(place, at, { ...layer, credentials: false }))];
});

export const listRules: readonly Rule[] = [
  ...[starLists, authorization, methodCase, noTokens, forbidden, exposures, maxAge, unneeded],
];
