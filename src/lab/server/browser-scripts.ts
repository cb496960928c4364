import { fileURLToPath } from "node:url";

/** What the lab's pages run, as plain scripts. */
export interface BrowserScripts {
  readonly runner: string;
  readonly reporter: string;
}

let bundled: Promise<BrowserScripts> | undefined;

/** Bundled once per program, when the first run needs them: Vite is there already, since it has built the page. */
export function browserScripts(): Promise<BrowserScripts> {
  bundled ??= Promise.all([bundle("runner"), bundle("reporter")]).then(([runner, reporter]) => ({ runner, reporter }));
  return bundled;
}

/** What the page of a recording runs; see scripts/record.ts. */
export const recorderScript = (): Promise<string> => bundle("recorder");

/** What runs behind the script of a recorded worker. */
export const workerScript = (): Promise<string> => bundle("worker");

async function bundle(name: string): Promise<string> {
  const { build } = await import("vite");
  const entry = fileURLToPath(new URL(`../browser/${name}.ts`, import.meta.url));
  const output = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: "silent",
    build: { write: false, target: "es2022", minify: false, rolldownOptions: { input: entry, output: { format: "iife" } } },
  });
  const chunks = [output].flat().flatMap((part) => ("output" in part ? part.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === "chunk" ? chunk.code : []))[0];
  if (code === undefined) throw new Error(`${name} gave no script.`);
  return code;
}
