import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inRoot } from "../lib/paths.mjs";

export interface Read {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
}

/** null: it cannot read this command. */
export type Oracle = (command: string) => Read | null;

const version = "4.12.0";
const folder = inRoot("node_modules", ".cache", "curlconverter");

/** As its output for HAR says it; the URL as it was given, which that splits. */
interface Har {
  readonly log: { readonly entries: readonly { readonly request: HarRequest }[] };
}

interface HarRequest {
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
  readonly postData?: { readonly text?: string };
}

interface Package {
  readonly toHarString: (command: string) => string;
  readonly parse: (command: string) => readonly { readonly urls: readonly { readonly url: unknown }[] }[];
}

/** curlconverter, which is too large to be a dependency, and needs no scripts of its own to be installed. */
export async function oracle(): Promise<Oracle> {
  if (!existsSync(path.join(folder, "node_modules", "curlconverter"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "package.json"), "{}");
    spawnSync("npm", ["install", "-E", "--ignore-scripts", "--no-audit", "--no-fund", `curlconverter@${version}`], {
      cwd: folder,
      stdio: "inherit",
    });
  }
  const source = path.join(folder, "node_modules", "curlconverter", "dist", "src");
  const load = (file: string): Promise<Partial<Package>> => import(pathToFileURL(path.join(source, file)).href);
  const { toHarString, parse } = { ...(await load("index.js")), ...(await load("parse.js")) } as Package;
  return (command) => {
    try {
      const request = (JSON.parse(toHarString(command)) as Har).log.entries[0]?.request;
      const url = String(parse(command)[0]?.urls[0]?.url);
      if (request === undefined) return null;
      const cookies = request.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
      return {
        method: request.method,
        url,
        headers: [
          ...request.headers.map(({ name, value }) => [name, value] as const),
          ...(cookies === "" ? [] : [["Cookie", cookies] as const]),
        ],
        body: request.postData?.text ?? null,
      };
    } catch {
      return null;
    }
  };
}
