import { longestSubject } from "../../../src/patterns/match.ts";
import { limits } from "../../../src/scenario/limits.ts";
import { allActions, each, filled, type LayerInput, open, page, routes, scenario } from "./content.ts";

const again = (status: 301 | 302 | 307, location: string): LayerInput => ({
  kind: "redirect",
  to: "location",
  when: [{ of: "path", test: "begins", value: "" }],
  status,
  location,
});

/** Twenty redirects for every action, a preflight before each of them. */
export const preflightedRedirects = () =>
  scenario({
    pages: [page("p")],
    hosts: each(2, (host) => ({
      id: `h${host}`,
      origins: [`https://h${host}.example`],
      layers: [{ ...open, methods: ["PUT"], headers: ["*", "x-a"], maxAge: 0 }, again(307, `https://h${1 - host}.example/again`)],
    })),
    actions: allActions(() => ({ kind: "fetch", page: "p", url: "https://h0.example/", method: "PUT", headers: [["x-a", "1"]] })),
  });

/** From proxy to proxy, through as many layers as each may have, with headers added at each of them. */
export const forwardsWithLayers = () =>
  scenario({
    pages: [page("p")],
    hosts: each(limits.hosts, (host) => ({
      id: `h${host}`,
      role: "proxy",
      origins: [`https://h${host}.example`],
      layers: [
        ...each(limits.layersPerHost - 1, (): LayerInput => open),
        {
          kind: "forward",
          upstreams: each(limits.upstreams, (upstream) => `https://h${(host + 1 + upstream) % limits.hosts}.example`),
          origin: "rewrite",
          originValue: "https://proxy.example",
          addRequestHeaders: each(8, (index) => [`x-${host}-${index}`, filled("v", 60)]),
          addResponseHeaders: each(8, (index) => [`y-${host}-${index}`, filled("v", 60)]),
        },
      ],
    })),
    actions: allActions((index) => ({ kind: "fetch", page: "p", url: `https://h${index % limits.hosts}.example/` })),
  });

/** Elements, frames, forms, beacons, event streams and clients, all of them sent round in circles. */
export const elementsInCircles = () => {
  const url = "https://h.example/again";
  return scenario({
    pages: [{ ...page("p"), coep: "require-corp", csp: "default-src *" }],
    hosts: [
      { id: "h", origins: ["https://h.example"], layers: [open, again(302, "/again"), routes({ file: "png" })] },
      { id: "p", origins: ["https://p.example"], layers: [again(302, url)] },
    ],
    actions: allActions((index) => {
      const by = { page: "p", url: index % 2 ? "/" : url };
      const elements = ["img", "script", "module", "stylesheet", "font", "video"] as const;
      switch (index % 6) {
        case 0:
          return { kind: "element", ...by, element: elements[index % 5] ?? "img", crossorigin: "use-credentials" };
        case 1:
          return { kind: "eventsource", ...by, withCredentials: true };
        case 2:
          return { kind: "iframe", ...by };
        case 3:
          return { kind: "form", ...by, fields: each(16, (field): [string, string] => [`f${field}`, filled("é", 300)]) };
        case 4:
          return { kind: "beacon", ...by, body: filled("é", 1000), bodyType: "formdata" };
        default:
          return { kind: "client", url };
      }
    }),
  });
};

/** Hosts of eight origins each, and addresses that none of them has. */
export const manyOrigins = () =>
  scenario({
    pages: each(limits.pages, (index) => page(`p${index}`)),
    hosts: each(limits.hosts, (host) => ({
      id: `h${host}`,
      origins: each(8, (index) => `https://${"sub.".repeat(20)}o${index}.h${host}.example:${1000 + index}`),
      layers: [{ kind: "redirect", to: "trailing-slash", status: 308 }, open, routes({})],
    })),
    actions: allActions((index) => ({
      kind: "xhr",
      page: `p${index % limits.pages}`,
      url: `https://${"sub.".repeat(20)}o${index % 9}.h${index % 25}.example:${1000 + (index % 9)}/x`,
    })),
  });

/** As many patterns as conditions may hold, each of them as dear to match as one can be, on a subject as long as one can be. */
export const patternsEverywhere = () => {
  const dear = `^(${"(a|aa|[ab]|a?)+".repeat(6)})+$`;
  const conditions = each(limits.conditions, () => ({
    of: "header" as const,
    name: "x-a",
    test: "matches" as const,
    value: dear,
  }));
  return scenario({
    pages: [page("p")],
    hosts: [
      {
        id: "h",
        origins: ["https://h.example"],
        layers: [
          ...each(limits.layersPerHost - 1, (): LayerInput => ({ ...open, unless: conditions, onStatuses: "success" })),
          routes({}),
        ],
      },
    ],
    actions: allActions(() => ({
      kind: "client",
      url: "https://h.example/",
      headers: [["x-a", `${filled("a", longestSubject - 1)}!`]],
    })),
  });
};
