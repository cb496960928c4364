import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { embedPolicy, servedPolicy } from "../csp.mjs";
import { dist } from "./paths.mjs";

/** @typedef {import("../../src/lab/server/api.ts").LabApi} LabApi */

/**
 * As static hosts do: the site's own page for what is not there.
 *
 * @param {import("node:http").ServerResponse} response
 */
function notFound(response) {
  response.statusCode = 404;
  const page = path.join(dist, "404.html");
  const found = existsSync(page);
  response.setHeader("Content-Type", `text/${found ? "html" : "plain"}; charset=utf-8`);
  response.end(found ? readFileSync(page) : "Not found\n");
}

/**
 * The server of the production build, not yet listening.
 *
 * @param {string} [base] sub-path to serve under, as a static host might; begins and ends with a slash
 * @param {LabApi} [lab] answers below lab/; a static host has none
 */
export function productionServer(base = "/", lab = undefined) {
  const serve = sirv(dist, {
    etag: true,
    // The build writes a .gz beside everything worth it.
    gzip: true,
    setHeaders(response, pathname) {
      const hashed = /^\/(?:embed\/)?assets\//u.test(pathname);
      response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return createServer((request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    const url = request.url ?? "/";
    // What stands in other sites' frames; they may be without an origin, so its files are for everybody.
    const framed = url.startsWith(`${base}embed/`);
    response.setHeader("Content-Security-Policy", framed ? embedPolicy : servedPolicy);
    if (framed) response.setHeader("Access-Control-Allow-Origin", "*");
    if (!url.startsWith(base)) return notFound(response);
    if (lab && url.startsWith(`${base}lab/`)) {
      const path = url.slice(base.length + "lab/".length).replace(/[?#].*$/u, "");
      return lab(path, request, response).catch(() => response.destroy());
    }
    request.url = url.slice(base.length - 1);
    serve(request, response, () => notFound(response));
  });
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port
 */
const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });

/**
 * @param {unknown} error
 */
const isTaken = (error) => /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE";

/**
 * Where a browser finds a server of loopback, written as browsers write it: without http's own port.
 *
 * @param {number} port
 * @param {string} base begins and ends with a slash
 */
export const addressOf = (port, base = "/") => new URL(`http://localhost:${port}${base}`).href;

/**
 * Listens on loopback, on both of its addresses where there are two: `localhost` may mean either, and a stranger's server on
 * the other one would be opened instead of ours.
 *
 * @param {{ port: number, strict: boolean, base?: string | undefined, lab?: LabApi | undefined }} options strict: this port or none; otherwise the next free one. Port 0: any.
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serveOnLoopback({ port, strict, base, lab }) {
  for (let candidate = port; ; candidate += 1) {
    const servers = [productionServer(base, lab), productionServer(base, lab)];
    const close = async () => {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      );
    };
    try {
      const [v4, v6] = /** @type {[import("node:http").Server, import("node:http").Server]} */ (servers);
      const chosen = await listen(v4, candidate, "127.0.0.1");
      // A machine without IPv6 is fine; a port that is taken there is not.
      await listen(v6, chosen, "::1").catch((error) => {
        if (isTaken(error)) throw error;
      });
      return { port: chosen, close };
    } catch (error) {
      await close();
      if (/** @type {NodeJS.ErrnoException} */ (error).code === "EACCES")
        throw new Error(`This user may not listen on port ${candidate}. Ports from 1024 on are for everybody: --port 8080`);
      if (!isTaken(error)) throw error;
      if (strict) throw new Error(`Port ${candidate} is taken.`);
      if (candidate > port + 100) throw new Error(`No free port between ${port} and ${candidate}.`);
      // Port 0 was free on one address only: ask for another.
      if (port === 0) candidate = -1;
    }
  }
}
