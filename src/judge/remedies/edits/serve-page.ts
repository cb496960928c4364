import { baseUrl } from "../../../origins/page-origin.ts";
import type { Edit } from "../../../scenario/edits.ts";
import { freshId, newHost, newLayer } from "../../../scenario/fresh.ts";
import { limits } from "../../../scenario/limits.ts";
import type { RouteSpec } from "../../../scenario/schema.ts";
import { Url } from "../../../url/url.ts";
import type { Maker } from "./maker.ts";

const ports = [3000, 5173, 8080] as const;
const files: Readonly<Record<string, RouteSpec["file"]>> = {
  js: "js",
  mjs: "js",
  css: "css",
  png: "png",
  woff2: "font",
  json: "json",
};

/** A page that was opened from the disk has an origin once a server hands it out, with the files beside it. */
export const servePage: Maker = ({ failure, scenario, page, pageIndex }) => {
  const opened = Url.parse(page.url);
  if (failure?.code !== "SCHEME_NOT_CORS" || failure.values.scheme !== "file" || opened?.protocol !== "file:") return [];
  const port = ports.find((one) => !scenario.hosts.some(({ origins }) => origins.includes(`http://localhost:${one}`)));
  if (port === undefined || scenario.hosts.length >= limits.hosts) return [];
  const origin = `http://localhost:${port}`;
  const folder = opened.pathname.slice(0, opened.pathname.lastIndexOf("/"));
  const served = ({ pathname }: Url) => (pathname.startsWith(`${folder}/`) ? pathname.slice(folder.length) : pathname);
  const asked = scenario.actions.flatMap((action, i) => {
    const url = action.kind !== "client" && action.page === page.id ? Url.parse(action.url, baseUrl(page)) : null;
    return url?.protocol === "file:" ? [{ i, path: served(url) }] : [];
  });
  const paths = [...new Set(asked.map(({ path }) => path))].slice(0, limits.routesPerHandler);
  const handler = newLayer("handler");
  const [plain] = handler.kind === "handler" ? handler.routes : [];
  if (plain === undefined) return [];
  const routes = paths.map((path) => ({
    ...plain,
    path,
    headers: [],
    file: files[path.slice(path.lastIndexOf(".") + 1)] ?? "html",
  }));
  const host = {
    ...newHost(scenario, "server"),
    ...{ id: freshId("web", scenario.hosts), origins: [origin], layers: [{ ...handler, routes }] },
  };
  const to = `${origin}${served(opened)}`;
  const edits: Edit[] = [
    { type: "insert", path: ["hosts"], value: host },
    { type: "set", path: ["pages", pageIndex, "url"], value: to },
    ...asked.map(({ i, path }): Edit => ({ type: "set", path: ["actions", i, "url"], value: `${origin}${path}` })),
  ];
  return [{ does: "page-served", at: { page: pageIndex }, edits, to }];
};
