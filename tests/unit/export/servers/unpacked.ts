import path from "node:path";
import { type ServerName, servers } from "../../../../scripts/servers.mjs";
import { partOf, type Recipe } from "./daemon.ts";

/** Of the servers that Debian packages: how each is started with what was exported. */
export const recipes: Readonly<Record<Exclude<ServerName, "nginx">, (binary: string) => Recipe>> = {
  apache: (binary) => ({
    name: "apache",
    binary,
    env: servers.environment(),
    args: (folder) => ["-d", folder, "-f", "configuration", "-D", "FOREGROUND"],
    configuration: (exported, ports, behind, folder) => {
      const modules = path.resolve(path.dirname(binary), "../lib/apache2/modules");
      const load = ["mpm_event", "authz_core", "headers", "setenvif", "env", "rewrite", "proxy", "proxy_http"].map(
        (name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`,
      );
      const hosts = exported.map(
        (one, i) =>
          `<VirtualHost 127.0.0.1:${ports[i]}>\n${partOf(one, "virtual-host")}\nProxyPass / http://127.0.0.1:${behind}/\n</VirtualHost>`,
      );
      return [
        ...load,
        ...[
          "ServerName localhost",
          `PidFile ${folder}/logs/pid`,
          `DefaultRuntimeDir ${folder}/logs`,
          `ErrorLog ${folder}/logs/error`,
        ],
        ...["ServerLimit 2", "StartServers 1", "ThreadsPerChild 25", "MaxRequestWorkers 50", "ProxyRequests Off"],
        ...ports.map((port) => `Listen 127.0.0.1:${port}`),
        ...hosts,
      ].join("\n");
    },
  }),
  haproxy: (binary) => ({
    name: "haproxy",
    binary,
    env: servers.environment(),
    args: (folder) => ["-db", "-f", path.join(folder, "configuration")],
    configuration: (exported, ports, behind) =>
      [
        "global\n  maxconn 200\n  nbthread 1",
        "defaults\n  mode http\n  timeout connect 5s\n  timeout client 30s\n  timeout server 30s",
        ...exported.map(
          (one, i) => `frontend f${i}\n  bind 127.0.0.1:${ports[i]}\n${partOf(one, "frontend")}\n  default_backend application`,
        ),
        `backend application\n  server one 127.0.0.1:${behind}`,
        "",
      ].join("\n"),
  }),
  caddy: (binary) => ({
    name: "caddy",
    binary,
    args: (folder) => ["run", "--config", path.join(folder, "configuration"), "--adapter", "caddyfile"],
    configuration: (exported, ports, behind) =>
      [
        "{\n  admin off\n  auto_https off\n  log {\n    level ERROR\n  }\n}",
        ...exported.map(
          (one, i) => `http://:${ports[i]} {\n  bind 127.0.0.1\n${partOf(one, "site")}\n  reverse_proxy 127.0.0.1:${behind}\n}`,
        ),
        "",
      ].join("\n"),
  }),
};
