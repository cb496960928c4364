import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Exported } from "../../../../src/export/exporter.ts";

export interface Daemon {
  /** One server for each export, in their order. */
  readonly ports: readonly number[];
  readonly stop: () => Promise<void>;
}

export interface Recipe {
  readonly name: string;
  readonly binary: string;
  /** In the foreground, with the configuration in the folder. */
  readonly args: (folder: string) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly configuration: (exported: readonly Exported[], ports: readonly number[], behind: number, folder: string) => string;
}

export const partOf = ({ parts }: Exported, place: string) => parts.find((part) => part.place === place)?.code ?? "";

/** One process in the foreground with a server for each export, all in front of the application at `behind`. */
export async function startDaemon(recipe: Recipe, exported: readonly Exported[], behind: number): Promise<Daemon> {
  const folder = mkdtempSync(path.join(tmpdir(), `preflight-${recipe.name}-`));
  mkdirSync(path.join(folder, "logs"));
  const ports = await freePorts(exported.length);
  writeFileSync(path.join(folder, "configuration"), recipe.configuration(exported, ports, behind, folder));
  const child = spawn(recipe.binary, [...recipe.args(folder)], {
    stdio: ["ignore", "ignore", "pipe"],
    cwd: folder,
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, ...recipe.env },
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
    throw new Error(`${recipe.name} did not start: ${said}`, { cause });
  }
  return { ports, stop };
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
  for (let tries = 0; tries < 400; tries++) {
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
