import { fromBase64url } from "../../src/scenario/base64url.ts";
import { inflate } from "../../src/scenario/compress.ts";
import { limits } from "../../src/scenario/limits.ts";
import { forge } from "../e2e/support/links.ts";
import { folders, scenarioOf } from "../library/content.ts";
import { linksIn, linksOfKinds, recordedLinks } from "./links.ts";

/** What mutations begin with. */
export interface Base {
  readonly name: string;
  readonly hash: string;
  /** What the link holds, as JSON. */
  readonly json: string;
}

/** Every hostile link, and every scenario of the library. */
export async function allBases(): Promise<Base[]> {
  const hostile = await Promise.all(
    [...linksIn(recordedLinks), ...(await linksOfKinds())].map(async ({ name, hash }) => ({
      name,
      hash,
      json: await contentOf(hash),
    })),
  );
  const library = await Promise.all(
    folders.map(async (name) => {
      const json = JSON.stringify(scenarioOf(name, "chromium"));
      return { name, hash: await forge(json), json };
    }),
  );
  return [...hostile, ...library];
}

/** Unpacks without asking whether it is a scenario. */
async function contentOf(hash: string): Promise<string> {
  const payload = /s=1\.[0-9a-z]+\.([A-Za-z0-9_-]+)/u.exec(hash)?.[1];
  const bytes = payload === undefined ? null : fromBase64url(payload);
  const unpacked = bytes === null ? null : await inflate(bytes, limits.unpacked);
  if (unpacked?.kind !== "ok") throw new Error(`Not a link that could be unpacked: ${hash.slice(0, 40)}`);
  return new TextDecoder().decode(unpacked.bytes);
}
