import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PythonName } from "../../../../scripts/servers.mjs";
import type { Daemon } from "./daemon.ts";

/** One process with an application for each text. */
export async function startPython(
  name: PythonName,
  { binary, env }: { readonly binary: string; readonly env: Readonly<Record<string, string>> },
  texts: readonly string[],
): Promise<Daemon> {
  const folder = mkdtempSync(path.join(tmpdir(), `preflight-${name}-`));
  const wanted = path.join(folder, "wanted.json");
  writeFileSync(wanted, JSON.stringify(texts.map((text) => [name, text])));
  const child = spawn(binary, ["-B", path.join(import.meta.dirname, "python-servers.py"), wanted], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const said = { out: "", error: "" };
  child.stderr.on("data", (data) => {
    said.error += data;
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ports = new Promise<readonly number[]>((resolve, reject) => {
    child.stdout.on("data", (data) => {
      said.out += data;
      if (said.out.endsWith("\n")) resolve(JSON.parse(said.out) as number[]);
    });
    child.once("exit", () => reject(new Error(`${name} did not start: ${said.error}`)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { ports: await ports, stop };
}
