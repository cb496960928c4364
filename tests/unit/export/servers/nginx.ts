import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Exported } from "../../../../src/export/exporter.ts";

export interface Nginx {
  /** One server for each export, in their order. */
  readonly ports: readonly number[];
  readonly stop: () => Promise<void>;
}

/** One nginx in the foreground with a server for each export, all in front of the application at `behind`. */
export async function startNginx(binary: string, exported: readonly Exported[], behind: number): Promise<Nginx> {
  const folder = mkdtempSync(path.join(tmpdir(), "preflight-nginx-"));
  mkdirSync(path.join(folder, "logs"));
  const ports = await freePorts(exported.length);
  writeFileSync(path.join(folder, "nginx.conf"), configuration(exported, ports, behind));
  const child = spawn(binary, ["-p", folder, "-c", "nginx.conf", "-e", "logs/error.log"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (data) => {
    said += data;
  });
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(child, ports[0] ?? 0);
  } catch (cause) {
    await stop();
    throw new Error(`nginx did not start: ${said}`, { cause });
  }
  return { ports, stop };
}

/** Each export has names of its own: several are in one `http` block here. */
function configuration(exported: readonly Exported[], ports: readonly number[], behind: number): string {
  const blocks = exported.map(({ parts }, i) => {
    const code = (place: string) =>
      (parts.find((part) => part.place === place)?.code ?? "").replaceAll(/\$(\{?)cors_/gu, `$$$1e${i}_cors_`);
    return `${code("http")}\nserver {\nlisten 127.0.0.1:${ports[i]};\n${code("server")}\nlocation / { proxy_pass http://127.0.0.1:${behind}; }\n}`;
  });
  return [
    "daemon off; master_process off; pid logs/pid; events {}",
    "http {",
    "access_log off; client_body_temp_path logs; proxy_temp_path logs; fastcgi_temp_path logs; uwsgi_temp_path logs; scgi_temp_path logs;",
    "variables_hash_max_size 4096;",
    ...blocks,
    "}",
  ].join("\n");
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, "127.0.0.1", () => {
            const at = server.address();
            resolve(typeof at === "object" && at ? at.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    if (await answers(port)) return;
    await pause(25);
  }
  throw new Error("it does not answer");
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const asked = request({ port, host: "127.0.0.1", agent: false }, (response) => {
      response.resume();
      resolve(true);
    });
    asked.on("error", () => resolve(false));
    asked.end();
  });
