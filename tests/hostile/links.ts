import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { forge } from "../e2e/support/links.ts";
import * as caches from "./kinds/caches.ts";
import * as cookies from "./kinds/cookies.ts";
import { everything } from "./kinds/everything.ts";
import * as invalid from "./kinds/invalid.ts";
import * as routes from "./kinds/routes.ts";
import * as texts from "./kinds/texts.ts";

/** A link that was made to hurt: `hash` is what stands in the address bar. */
export interface HostileLink {
  readonly name: string;
  readonly hash: string;
}

/** Made by the code in kinds/, which says what is in each: a scenario, something that is none, or the JSON of that. */
export const kinds: Readonly<Record<string, () => unknown>> = {
  ...cookies,
  ...caches,
  ...routes,
  ...texts,
  ...invalid,
  everything,
};

/** Links that hurt once, as they were. */
export const recordedLinks = fileURLToPath(new URL("links", import.meta.url));

/** Every `NAME.txt` of a folder holds the hash of one link. */
export function linksIn(folder: string): HostileLink[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => ({ name: path.basename(file, ".txt"), hash: readFileSync(path.join(folder, file), "utf8").trim() }));
}

export function linksOfKinds(): Promise<HostileLink[]> {
  return Promise.all(Object.entries(kinds).map(async ([name, make]) => ({ name, hash: await forge(jsonOf(make())) })));
}

const jsonOf = (content: unknown) => (typeof content === "string" ? content : JSON.stringify(content));
