import type { Filled } from "../protocol.ts";
import { addressOf, fileAt, isFile } from "./files.ts";
import { network, root, site } from "./scope.ts";

/** Caches are the origin's, which other sites may share: ours are named after our scope. */
const prefix = `preflight ${root} `;
const cacheName = prefix + site.version;

/** What was kept comes back whatever headers it is asked for with. */
const anyVariant = { ignoreVary: true, ignoreSearch: true };

/** How many files are fetched at once: the reader's own requests come first. */
const atOnce = 4;

const paths = Object.keys(site.files);
const ours = () => caches.open(cacheName);

/** The file of this version that a request means; null: none of ours, or an older version's. */
export function requestedFile({ method, url }: Request): string | null {
  return method === "GET" ? fileAt(url, root, site.files) : null;
}

/** A part of a version whose worker is gone, while a tab of it lives. */
export const mayBeOfOldVersion = ({ method, url }: Request) =>
  method === "GET" && paths.length > 0 && url.startsWith(`${root}assets/`);

/** From the cache; where it is not there, from the network, and then it is kept. */
export async function answerFile(request: Request, path: string): Promise<Response> {
  // Not by opening it: a worker that was withdrawn, and still answers its last pages, would make its cache anew.
  const kept = await caches.match(addressOf(path, root), { ...anyVariant, cacheName }).catch(noStorage);
  if (kept) return kept;
  const response = await network(request);
  if (await isFile(response, path, site.files[path])) await keep(path, response.clone()).catch(noStorage);
  return response;
}

/** A full disk, or a broken profile: what the network answers is shown all the same. */
const noStorage = () => undefined;

/** From any version's cache, else from the network. */
export async function answerOldVersion(request: Request): Promise<Response> {
  return (await keptByAny(request.url).catch(noStorage)) ?? network(request);
}

async function keptByAny(url: string): Promise<Response | undefined> {
  for (const name of await ourCaches()) {
    const kept = await (await caches.open(name)).match(url, anyVariant);
    if (kept) return kept;
  }
  return undefined;
}

/** Fetches those files that are not there yet; what cannot be had is left out. */
export async function store(wanted: readonly string[]): Promise<Filled> {
  const there = new Set((await keptFiles().catch(() => [])).map(({ url }) => fileAt(url, root, site.files)));
  const missing = wanted.filter((path) => !there.has(path));
  let stored = wanted.length - missing.length;
  const next = missing.values();
  const work = async () => {
    for (const path of next) if (await fetchFile(path)) stored++;
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { stored, all: wanted.length };
}

const keptFiles = async () => (await ours()).keys();

export const everyFile = paths;
export const firstFiles = site.first;

/** Whether the file is in the cache now. */
async function fetchFile(path: string): Promise<boolean> {
  const cache = /^assets\//u.test(path) ? "default" : "no-cache";
  try {
    const response = await network(addressOf(path, root), { cache, credentials: "same-origin", redirect: "error" });
    if (!(await isFile(response, path, site.files[path]))) return false;
    await keep(path, response);
    return true;
  } catch {
    return false;
  }
}

async function keep(path: string, response: Response): Promise<void> {
  if (forgotten) return;
  await (await ours()).put(addressOf(path, root), response);
}

async function ourCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

/** Deletes the caches of all versions but these and our own. */
export async function forgetOthers(versions: readonly string[]): Promise<void> {
  const kept = new Set([cacheName, ...versions.map((version) => prefix + version)]);
  await Promise.all((await ourCaches()).filter((name) => !kept.has(name)).map((name) => caches.delete(name)));
}

let forgotten = false;

/** A worker that was removed still answers its last pages: from the network, or it would keep their files anew. */
export const isForgotten = () => forgotten;

/** From here on nothing is kept any more. */
export async function forgetAll(): Promise<void> {
  forgotten = true;
  await Promise.all((await ourCaches()).map((name) => caches.delete(name)));
}
