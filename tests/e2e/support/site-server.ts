import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { contentSecurityPolicy } from "../../../scripts/csp.mjs";
import type { Release } from "./release.ts";

const types: Readonly<Record<string, string>> = {
  ...{ html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", json: "application/json", svg: "image/svg+xml" },
  ...{ woff: "font/woff", woff2: "font/woff2", webmanifest: "application/manifest+json", png: "image/png" },
};

/** A static host under the test's hand. */
export interface SiteServer {
  /** The site's root; ends with a slash. */
  readonly url: string;
  /** What it serves from now on. */
  release: Release;
  /** Pages of somebody else on the same host: absolute path → content. */
  readonly elsewhere: Map<string, Buffer>;
  /** It cannot be reached: connections break off. For a browser that cannot be taken offline. */
  down: boolean;
  /** Every byte that came, of every connection. */
  received(): string;
  /** `GET /tools/index.html`, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** `base`: where in the host the site lies; begins and ends with a slash. Outside of it is a page of somebody else. */
export async function serveSite(release: Release, base = "/"): Promise<SiteServer> {
  const chunks: Buffer[] = [];
  const requests: string[] = [];
  const server = createServer((request, response) => {
    if (site.down) return request.socket.destroy();
    requests.push(`${request.method} ${request.url}`);
    const pathname = decodeURIComponent((request.url ?? "/").replace(/\?.*$/su, ""));
    const file = pathname.startsWith(base) ? pathname.slice(base.length).replace(/(^|\/)$/u, "$1index.html") : "";
    const content = site.release.get(file) ?? site.elsewhere.get(pathname);
    if (!content) return response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
    const cache = file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    response.writeHead(200, {
      ...{
        "Content-Type": types[pathname.replace(/\/$/u, ".html").replace(/^.*\./u, "")] ?? "application/octet-stream",
        "Cache-Control": cache,
      },
      ...{ "Content-Security-Policy": contentSecurityPolicy, "X-Content-Type-Options": "nosniff" },
    });
    response.end(content);
  });
  // Below HTTP: also what no request could be made of.
  server.on("connection", (socket: Socket) => socket.on("data", (chunk: Buffer) => chunks.push(chunk)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const site: SiteServer = {
    ...{ url: `http://127.0.0.1:${port}${base}`, release, elsewhere: new Map(), down: false, requests },
    received: () => Buffer.concat(chunks).toString("latin1"),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return site;
}
