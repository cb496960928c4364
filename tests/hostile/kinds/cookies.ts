import { limits } from "../../../src/scenario/limits.ts";
import { allActions, each, filled, open, page, routes, scenario } from "./content.ts";

const cookiesPerRoute = 16;
const include = { kind: "fetch", credentials: "include" } as const;

/** A chain of redirects through one host's routes, each of which sets as many cookies as it may. */
const chain = (name: (route: number, cookie: number) => string) =>
  routes(
    ...each(limits.routesPerHandler, (route) => ({
      path: `/${route}`,
      ...(route < limits.routesPerHandler - 1 && { status: 302, headers: [["Location", `/${route + 1}`] as [string, string]] }),
      cookies: each(cookiesPerRoute, (cookie) => name(route, cookie)),
    })),
  );

/** One site of many hosts: every cookie is the whole domain's, so that each request matches all of them. */
export const domainCookies = () => {
  const hosts = each(limits.hosts, (host) => `h${host}.site.example`);
  return scenario({
    pages: [{ id: "p", url: `https://${hosts[0]}/` }],
    hosts: hosts.map((host, index) => ({
      id: `h${index}`,
      origins: [`https://${host}`],
      layers: [
        open,
        routes({
          status: 302,
          headers: [["Location", `https://${hosts[(index + 1) % hosts.length]}/`]],
          cookies: each(cookiesPerRoute, (cookie) => `h${index}c${cookie}=1; Domain=site.example; Path=/`),
        }),
      ],
    })),
    actions: allActions((index) => ({ ...include, page: "p", url: `https://${hosts[index % hosts.length]}/` })),
  });
};

/** The same names with other values, again and again: every cookie is replaced at every request. */
export const replacedCookies = () =>
  scenario({
    pages: [page("p")],
    hosts: [
      { id: "h", origins: ["https://p.example"], layers: [chain((route, cookie) => `c${cookie}=${route}; Path=/; HttpOnly`)] },
    ],
    actions: allActions((index) => ({ ...include, page: "p", url: `/${index % 20}` })),
  });

/** As large as a browser takes them, and as many. */
export const fullCookies = () =>
  scenario({
    pages: [page("p")],
    hosts: [
      {
        id: "h",
        origins: ["https://p.example"],
        layers: [
          routes(
            ...each(7, (route) => ({
              path: `/${route}`,
              cookies: each(cookiesPerRoute, (cookie) => `c${route}x${cookie}=${filled("v", 4000)}`),
            })),
          ),
        ],
      },
    ],
    actions: allActions((index) => ({ ...include, page: "p", url: `/${index % 7}` })),
  });

/** Every page is a site of its own, and every host's cookies are kept once for each of them. */
export const partitionedCookies = () =>
  scenario({
    pages: each(limits.pages, (index) => page(`p${index}`)),
    hosts: each(limits.hosts, (host) => ({
      id: `h${host}`,
      origins: [`https://h${host}.example`],
      layers: [
        open,
        routes({
          cookies: each(cookiesPerRoute, (cookie) => `c${cookie}=1; Secure; SameSite=None${cookie % 2 ? "; Partitioned" : ""}`),
        }),
      ],
    })),
    actions: allActions((index) => ({
      ...include,
      page: `p${index % limits.pages}`,
      url: `https://h${index % limits.hosts}.example/`,
    })),
  });

/** Lines that are mostly attributes, dates that are none, and prefixes. */
export const longCookieLines = () =>
  scenario({
    browser: { cookies: each(48, () => ({ url: "https://p.example/", line: filled("a;b=c;", limits.headerValue) })) },
    pages: [page("p")],
    hosts: [
      {
        id: "h",
        origins: ["https://p.example"],
        layers: [
          routes({
            cookies: [
              `a=1; Expires=${filled("1 Jan ", 8000)}`,
              `b=${filled("=", 8000)}`,
              `${filled(" ", 8000)}=1`,
              `__Host-c=1; Secure; Path=${filled("/", 8000)}`,
              `d=1; Domain=${filled("a.", 8000)}example`,
              filled(";", 8000),
            ],
          }),
        ],
      },
    ],
    actions: allActions(() => ({ ...include, page: "p", url: "/" })),
  });
