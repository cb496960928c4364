import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { dist } from "../../../scripts/lib/paths.mjs";
import { type Published, versionFile, workerFile } from "../../../src/worker/protocol.ts";
import type { Site } from "../../../src/worker/site.ts";

/** What a static host serves: path → content. */
export type Release = ReadonlyMap<string, Buffer>;

/** The build, as `npm start` serves it. */
export function builtRelease(): Release {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  return new Map(
    paths.filter((file) => !/\.gz$|^\.vite\//u.test(file)).map((file) => [file, readFileSync(path.join(dist, file))]),
  );
}

/** Scenarios that a smaller release has. The page begins with the first. */
const few: readonly string[] = ["first-blocked-request"];

/**
 * The build without most of its scenarios and lessons. A browser fetches, hashes and keeps every file of a release, and what is promised
 * of one does not depend on how many there are; `offline.spec.ts` has them all.
 */
export function smallRelease(): Release {
  const manifest = JSON.parse(readFileSync(path.join(dist, ".vite/manifest.json"), "utf8")) as Record<
    string,
    { readonly file: string }
  >;
  const isSpared = (place: string) => {
    const id = /^(?:src\/content\/)?(?:scenarios|lessons)\/([\w-]+)\//u.exec(place)?.[1];
    return id !== undefined && !few.includes(id);
  };
  const spared = new Set(Object.entries(manifest).flatMap(([source, { file }]) => (isSpared(source) ? [file] : [])));
  const kept = (file: string) => !spared.has(file) && !isSpared(file);
  const release = new Map([...builtRelease()].filter(([file]) => kept(file)));
  return withSite(release, (site) => ({
    ...site,
    files: Object.fromEntries(Object.entries(site.files).filter(([file]) => kept(file))),
  }));
}

/** The same release, whose worker is told something else of its site. */
function withSite(release: Release, change: (site: Site) => Site): Map<string, Buffer> {
  const [, list = "", worker = ""] = /^const SITE = (.*);\n([\s\S]*)$/u.exec(String(release.get(workerFile))) ?? [];
  const site = change(JSON.parse(list) as Site);
  return new Map([...release, [workerFile, Buffer.from(`const SITE = ${JSON.stringify(site)};\n${worker}`)]]);
}

export const versionOf = (release: Release): string => (JSON.parse(String(release.get(versionFile))) as Published).version;

/**
 * The release that a deploy brings after this one: every script and style has another name, and those of this one are gone. `mark`:
 * four letters that are in the new names and in the new version.
 */
export function nextRelease(release: Release, mark: string): Release {
  const renamed = new Map<string, string>();
  for (const file of release.keys()) {
    const name = /^assets\/(.+-)[\w-]{4}([\w-]{4}\.\w+)$/u.exec(file);
    if (name) renamed.set(path.basename(file), `${name[1]}${mark}${name[2]}`);
  }
  const from = versionOf(release);
  const version = `${mark}${from.slice(mark.length)}`;
  const anyName = new RegExp([...renamed.keys()].map((name) => name.replaceAll(".", "\\.")).join("|"), "gu");
  const next = new Map<string, Buffer>();
  for (const [file, content] of release) {
    const text = /\.(?:js|css|html)$/u.test(file);
    const written = text
      ? Buffer.from(
          String(content)
            .replace(anyName, (name) => renamed.get(name)!)
            .replaceAll(from, version),
        )
      : content;
    next.set(
      file.replace(anyName, (name) => renamed.get(name)!),
      written,
    );
  }
  const renewed = withSite(next, (site) => {
    const files = Object.fromEntries(Object.keys(site.files).map((file) => [file, sha256(next.get(file)!)]));
    return { ...site, files, version };
  });
  return withdrawing(renewed, []);
}

/** The same release, which tells workers of these versions to go. */
export function withdrawing(release: Release, withdrawn: readonly string[]): Release {
  const worker = /"version":"(\w+)"/u.exec(String(release.get(workerFile)))?.[1] ?? "";
  const published: Published = { version: worker, withdrawn };
  return new Map([...release, [versionFile, Buffer.from(JSON.stringify(published))]]);
}

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("base64");
