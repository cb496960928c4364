import { page } from "./page.ts";
import { partLoader } from "./part-loader.ts";

const load = partLoader(page);

/**
 * Every dynamic import of the built page goes through here: the build puts it in the place of Vite's own preloading, with the same
 * parameters (scripts/vite/parts.ts). `files`: relative to the script at `importer`.
 */
export function loadPart<T>(start: () => Promise<T>, files: readonly string[] = [], importer = ""): Promise<T> {
  return load(
    start,
    files.map((file) => new URL(file, importer).href),
  );
}
