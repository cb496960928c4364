/**
 * Finds the servers that tests/unit/export starts; where Debian can bring one, its packages are unpacked, not installed: nothing starts by
 * itself.
 */
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { isDebianWithRoot } from "./browsers.mjs";
import { inRoot } from "./lib/paths.mjs";
import { run } from "./lib/processes.mjs";

/** @typedef {"nginx" | "apache" | "haproxy" | "caddy"} ServerName */
/** @typedef {"flask" | "fastapi" | "django"} PythonName */

const folder = inRoot("node_modules", ".cache", "servers");

/** @type {Readonly<Record<ServerName, { binary: string, packages: readonly string[] }>>} */
const known = {
  nginx: { binary: "nginx", packages: ["nginx"] },
  apache: { binary: "apache2", packages: ["apache2-bin", "libapr1", "libaprutil1"] },
  haproxy: {
    binary: "haproxy",
    packages: ["haproxy", "liblua5.3-0", "libopentracing-c-wrapper0", "libopentracing1"],
  },
  caddy: { binary: "caddy", packages: ["caddy"] },
};

/**
 * Packages for the Python of the system, which is there already; FastAPI's middleware is Starlette's.
 *
 * @type {Readonly<Record<PythonName, { module: string, packages: readonly string[] }>>}
 */
const ofPython = {
  flask: {
    module: "flask_cors",
    packages: [
      ...["python3-flask", "python3-flask-cors", "python3-werkzeug", "python3-click", "python3-itsdangerous"],
      ...["python3-jinja2", "python3-markupsafe", "python3-six"],
    ],
  },
  django: {
    module: "corsheaders",
    packages: ["python3-django", "python3-django-cors-headers", "python3-asgiref", "python3-sqlparse", "python3-tz"],
  },
  fastapi: {
    module: "starlette",
    packages: ["python3-starlette", "python3-anyio", "python3-sniffio", "python3-idna", "python3-typing-extensions"],
  },
};
const python = "/usr/bin/python3";
const modules = path.join(folder, "usr", "lib", "python3", "dist-packages");

/**
 * How the Python that has a framework's CORS package is started; undefined: there is none.
 *
 * @param {PythonName} name
 */
export function findPython(name) {
  const isThere = [modules, "/usr/lib/python3/dist-packages"].some((one) => existsSync(path.join(one, ofPython[name].module)));
  return isThere && existsSync(python) ? { binary: python, env: { PYTHONPATH: modules } } : undefined;
}

/**
 * @param {ServerName} name
 * @returns {string | undefined}
 */
export function findServer(name) {
  const folders = [
    ...(process.env["PATH"] ?? "").split(path.delimiter),
    ...["/usr/sbin", "/usr/local/sbin"],
    ...["usr/sbin", "usr/bin"].map((one) => path.join(folder, one)),
  ];
  return folders.map((one) => path.join(one, known[name].binary)).find((file) => existsSync(file));
}

/** @returns {readonly (ServerName | PythonName)[]} */
export const missingServers = () => [
  .../** @type {ServerName[]} */ (Object.keys(known)).filter((name) => findServer(name) === undefined),
  .../** @type {PythonName[]} */ (Object.keys(ofPython)).filter((name) => findPython(name) === undefined),
];

export const servers = {
  /**
   * Libraries that were unpacked with them.
   * @returns {Record<string, string>}
   */
  environment() {
    const lib = path.join(folder, "usr", "lib");
    if (!existsSync(lib)) return {};
    const folders = readdirSync(lib).filter((name) => name.endsWith("-linux-gnu"));
    return { LD_LIBRARY_PATH: folders.map((name) => path.join(lib, name)).join(path.delimiter) };
  },
};

/** Where they cannot be had, their tests are skipped, and counted as skipped. */
export async function bringServers() {
  const missing = missingServers();
  if (missing.length === 0 || !isDebianWithRoot()) return;
  mkdirSync(folder, { recursive: true });
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  if ((await run("apt-get", ["update", "-q"], { env, quiet: true })).code !== 0) return;
  for (const name of missing) {
    await run("apt-get", ["download", "-q", ...{ ...known, ...ofPython }[name].packages], { env, quiet: true, cwd: folder });
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".deb"))) {
    await run("dpkg-deb", ["-x", path.join(folder, file), folder], { quiet: true });
  }
}
