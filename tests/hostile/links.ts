import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { forge } from "../e2e/support/links.ts";
import { kinds } from "./kinds.ts";

/** A link that was made to hurt: `hash` is what stands in the address bar. */
export interface HostileLink {
  readonly name: string;
  readonly hash: string;
}

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
