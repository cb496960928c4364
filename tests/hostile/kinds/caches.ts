import { limits } from "../../../src/scenario/limits.ts";
import { allActions, each, filled, open, page, routes, scenario } from "./content.ts";

/** Each preflight allows as many methods and headers as fit, for another address: the cache only grows. */
export const growingPreflightCache = () =>
  scenario({
    pages: [page("p")],
    hosts: [
      {
        id: "h",
        origins: ["https://h.example"],
        layers: [
          {
            kind: "cors",
            style: "policy",
            origins: "reflect",
            maxAge: 86_400,
            methods: each(limits.headersPerList, (index) => `M${index}`),
            headers: each(limits.headersPerList, (index) => `x-${index}`),
          },
          routes({}),
        ],
      },
    ],
    actions: allActions((index) => ({
      kind: "fetch",
      page: "p",
      url: `https://h.example/${index}`,
      method: "M1",
      headers: [["x-1", "1"]],
    })),
  });

/** One permission of more than a hundred thousand names, given anew for every address. */
export const onePermissionOfManyNames = () => {
  const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  const name = (index: number) => [index, index / 36, index / 1296].map((part) => letters[Math.floor(part) % 36]).join("");
  const names = () => each(2000, name).join(",");
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
                ["Access-Control-Max-Age", "86400"],
                ...each(28, (): [string, string] => ["Access-Control-Allow-Headers", names()]),
                ...each(28, (): [string, string] => ["Access-Control-Allow-Methods", names()]),
              ],
            },
            actual: [["Access-Control-Allow-Origin", "*"]],
          },
          routes({}),
        ],
      },
    ],
    actions: allActions((index) => ({
      kind: "fetch",
      page: "p",
      url: `https://h.example/${index}`,
      method: "aaa",
      headers: [["aab", "1"]],
    })),
  });
};

/** Every answer is kept, and kept apart by as many headers as it can name. */
export const httpCacheByVary = () => {
  const names = each(limits.headersPerList, (index) => `x-${index}`);
  return scenario({
    pages: [page("p")],
    hosts: [
      {
        id: "h",
        origins: ["https://p.example"],
        layers: [
          routes({
            headers: [
              ["Cache-Control", "max-age=100000"],
              ["Vary", names.join(", ")],
            ],
            body: filled("body ", 2000),
          }),
        ],
      },
    ],
    actions: allActions((index) => ({
      kind: "fetch",
      page: "p",
      url: `/${index % 2}`,
      headers: names.map((name, position): [string, string] => [name, String(position === index % names.length ? index : 0)]),
    })),
  });
};

/** Shared caches one behind the other, with an entry for each address and body. */
export const growingSharedCaches = () =>
  scenario({
    pages: [page("p")],
    hosts: [
      ...each(9, (index) => ({
        id: `c${index}`,
        role: "proxy" as const,
        origins: [`https://c${index}.example`],
        layers: [
          open,
          { kind: "cache" as const, defaultMaxAge: 1_000_000 },
          { kind: "cache" as const, ignoreVary: true, defaultMaxAge: 1_000_000 },
          { kind: "forward" as const, upstreams: [`https://c${index + 1}.example`] },
        ],
      })),
      {
        id: "c9",
        origins: ["https://c9.example"],
        layers: [routes({ body: filled("body ", limits.body), headers: [["Vary", "Origin, *"]] })],
      },
    ],
    actions: allActions((index) => ({ kind: "fetch", page: "p", url: `https://c0.example/${index}` })),
  });
