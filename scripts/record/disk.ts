import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bytesOf } from "../../src/hosts/files.ts";
import type { Playable } from "../../tests/truth/corpus.ts";
import { disk, filesOnDisk } from "../../tests/truth/world.ts";
import { pageOf } from "./page.ts";

/** Where a page lies that is opened from the disk, with the files beside it. */
export interface Folder {
  readonly path: string;
  readonly url: string;
  remove(): void;
}

export function writeToDisk(of: Playable): Folder {
  const path = mkdtempSync(join(tmpdir(), "preflight-disk-"));
  const url = pathToFileURL(path).href;
  writeFileSync(join(path, "page.html"), pageOf(of).replaceAll(disk, url));
  for (const { name, body } of filesOnDisk) writeFileSync(join(path, name), bytesOf(body));
  return { path, url, remove: () => rmSync(path, { recursive: true, force: true }) };
}
