import { limits } from "../../../src/scenario/limits.ts";
import { allActions, each, filled, type LayerInput, scenario } from "./content.ts";

/** Pages, hosts, layers, routes, headers, cookies and actions, all near their limits at once. */
export const everything = () =>
  scenario({
    title: filled("T", limits.shortText),
    note: filled("N ", limits.note),
    browser: {
      cookies: each(limits.cookies, (index) => ({
        url: `https://h${index % 24}.example/`,
        line: `b${index}=${filled("v", 200)}; SameSite=None; Secure`,
      })),
    },
    pages: each(limits.pages, (index) => ({
      id: `p${index}`,
      url: `https://p${index}.example/`,
      csp: filled("connect-src *; img-src *; ", 1000),
    })),
    hosts: each(limits.hosts, (host) => ({
      id: `h${host}`,
      role: host % 2 ? "proxy" : "server",
      origins: each(8, (index) => (index === 0 ? `https://h${host}.example` : `https://o${index}.h${host}.example`)),
      layers: [
        {
          kind: "cors",
          style: "policy",
          origins: "reflect",
          credentials: true,
          methods: ["PUT"],
          headers: ["x-0"],
          maxAge: 1 + host,
        },
        ...each(
          limits.layersPerHost - 4,
          (index): LayerInput => ({
            kind: "redirect",
            to: "location",
            when: [{ of: "path", test: "equals", value: `/r${index}` }],
            location: "/x",
          }),
        ),
        { kind: "cache", defaultMaxAge: 60 },
        {
          kind: "handler",
          routes: each(limits.routesPerHandler / 2, (route) => ({
            path: `/${route}`,
            status: 302,
            headers: [
              ["Location", `https://h${(host + 1) % limits.hosts}.example/${route + 1}`],
              ["Vary", "Origin, Cookie"],
            ],
            cookies: each(8, (cookie) => `c${route}x${cookie}=${host}; SameSite=None; Secure`),
          })),
        },
        { kind: "forward", upstreams: each(4, (index) => `https://h${(host + 1 + index) % limits.hosts}.example`) },
      ],
    })),
    actions: allActions((index) => ({
      kind: "fetch",
      page: `p${index % limits.pages}`,
      url: `https://h${index % limits.hosts}.example/${index % 20}`,
      method: "PUT",
      headers: [["x-0", filled("v", 100)]],
      credentials: "include",
      body: filled("b", 200),
    })),
  });
