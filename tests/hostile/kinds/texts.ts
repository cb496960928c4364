import { limits } from "../../../src/scenario/limits.ts";
import { allActions, each, filled, open, page, routes, scenario } from "./content.ts";

/** Sixty-four headers, all as long as they may be, on each of two hundred answers. */
export const longHeaders = () =>
  scenario({
    pages: [page("p")],
    hosts: [
      {
        id: "h",
        origins: ["https://h.example"],
        layers: [open, routes({ headers: each(58, (index) => [`x-${index}`, filled(`v${index},`, limits.headerValue)]) })],
      },
    ],
    actions: allActions(() => ({ kind: "fetch", page: "p", url: "https://h.example/" })),
  });

/** Lists of four thousand names, asked about by as many headers as a request may have. */
export const longLists = () => {
  const names = filled("a,", limits.headerValue - 1);
  return scenario({
    pages: [page("p")],
    hosts: [
      {
        id: "h",
        origins: ["https://h.example"],
        layers: [
          {
            kind: "cors",
            style: "headers",
            preflight: {
              headers: [
                ["Access-Control-Allow-Origin", "*"],
                ...each(12, (): [string, string] => ["Access-Control-Allow-Headers", names]),
                ...each(12, (): [string, string] => ["Access-Control-Allow-Methods", names]),
              ],
            },
            actual: [
              ["Access-Control-Allow-Origin", "*"],
              ...each(12, (): [string, string] => ["Access-Control-Expose-Headers", names]),
              ...each(8, (): [string, string] => ["Vary", names]),
            ],
          },
          routes({}),
        ],
      },
    ],
    actions: each(100, () => ({
      kind: "fetch" as const,
      page: "p",
      url: "https://h.example/",
      method: "A",
      headers: each(limits.headersPerList, (): [string, string] => ["a", "1"]),
    })),
  });
};

/** A policy of eight thousand characters, or of two thousand directives, for every kind of thing that a page loads. */
export const longPolicies = () =>
  scenario({
    pages: each(limits.pages, (index) => ({
      ...page(`p${index}`),
      csp: filled(index % 2 ? "a b;" : "default-src *.x.y:*/z/ https: 'self' data: ws://[::1]:* ", limits.headerValue),
    })),
    hosts: [{ id: "h", origins: ["https://h.example"], layers: [open, routes({ file: "js" })] }],
    actions: allActions((index) => ({
      kind: "element",
      page: `p${index % limits.pages}`,
      url: `https://h.example/${index}`,
      element: index % 2 ? "script" : "img",
    })),
  });

/** Addresses as long as they may be: deep names, credentials, dots and percent signs. */
export const longUrls = () => {
  const long = (start: string, part: string) => (start + filled(part, limits.url)).slice(0, limits.url);
  const urls = [
    long("https://h.example/", "../"),
    long("https://h.example/?", "%zz&"),
    long("https://h.example/#", "é"),
    long("https://u:p@h.example/", "%2e%2e/"),
    long("https://", "xn--a."),
    long("https://", "ü."),
    long("https://", "1."),
    long("https://[", "1:"),
    long("https://h.example:", "0"),
    long("http:", "/"),
    long("data:text/html,", "<b>"),
    long("", "\\"),
    long("", "a b\t"),
    long("https://h.example/", "😀"),
  ];
  return scenario({
    pages: each(limits.pages, (index) => ({ id: `p${index}`, url: urls[index] ?? "" })),
    hosts: urls.map((url, index) => ({
      id: `h${index}`,
      origins: [`https://h${index}.example`],
      layers: [
        open,
        { kind: "redirect", to: "location", when: [{ of: "path", test: "equals", value: "/there" }], location: url },
        { kind: "forward", upstreams: [url], originValue: url, origin: "rewrite" },
      ],
    })),
    actions: each(100, (index) => ({
      kind: "fetch" as const,
      page: `p${index % limits.pages}`,
      url: index % 2 ? `https://h${index % urls.length}.example/there` : (urls[index % urls.length] ?? ""),
    })),
  });
};

/** Large bodies there and back, through as many proxies as will pass them on. */
export const largeBodies = () =>
  scenario({
    pages: [page("p")],
    hosts: [
      ...each(8, (index) => ({
        id: `h${index}`,
        origins: [`https://h${index}.example`],
        layers: [open, { kind: "forward" as const, upstreams: [`https://h${index + 1}.example`] }],
      })),
      { id: "h8", origins: ["https://h8.example"], layers: [routes({ body: filled("\u0000é\ud800<", limits.body) })] },
    ],
    actions: each(20, (index) => ({
      kind: "fetch" as const,
      page: "p",
      url: "https://h0.example/",
      method: "POST",
      body: filled("&é=%\r\n", 8000),
      bodyType: (["text", "urlsearchparams", "formdata", "blob"] as const)[index % 4] ?? "text",
    })),
  });

/** Many small parts, so that there is much to draw: names of two hundred characters, notes, notices at every field. */
export const manyParts = () =>
  scenario({
    title: filled("é\u0301\u202e ", limits.shortText),
    note: filled("word ", limits.note),
    browser: { cookies: each(limits.cookies, (index) => ({ url: "no url", line: `=${index}` })) },
    pages: each(limits.pages, (index) => ({ ...page(`p${index}`), name: filled("n", limits.shortText) })),
    hosts: each(limits.hosts, (host) => ({
      id: `h${host}`,
      name: filled(`host${host}`, limits.shortText),
      role: host % 2 ? "proxy" : "server",
      origins: [`https://h${host}.example`],
      layers: each(limits.layersPerHost, () =>
        routes(
          ...each(8, (route) => ({
            path: `/${route}`,
            methods: ["G T"],
            effect: "does",
            headers: [["bad name", "\n"] as [string, string]],
          })),
        ),
      ),
    })),
    actions: allActions((index) => ({
      kind: "fetch",
      page: "p0",
      url: `https://h${index % limits.hosts}.example/${index % 9}`,
      method: "G T",
    })),
  });
