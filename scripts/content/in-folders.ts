import type { Problems } from "./problems.ts";

/** Files by path, taken apart: those of each folder by its id, and what stands beside the folders, by language or by name. */
export interface InFolders {
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** `en.json` by `en`. */
  readonly languages: ReadonlyMap<string, string>;
  /** What else stands beside the folders, by name. */
  readonly others: readonly string[];
}

export function inFolders(files: ReadonlyMap<string, string>): InFolders {
  const folders = new Map<string, Map<string, string>>();
  const languages = new Map<string, string>();
  const others: string[] = [];
  for (const [path, text] of files) {
    const slash = path.indexOf("/");
    const language = /^([a-z]{2,3})\.json$/u.exec(path)?.[1];
    if (slash > 0) {
      const id = path.slice(0, slash);
      folders.set(id, (folders.get(id) ?? new Map<string, string>()).set(path.slice(slash + 1), text));
    } else if (language !== undefined) languages.set(language, text);
    else others.push(path);
  }
  return { folders, languages, others };
}

/** Two cannot stand at the same place. */
export function tellSamePlaces(
  folders: readonly { readonly id: string; readonly meta: { readonly place: number } }[],
  problems: Problems,
): void {
  const places = new Map<number, string>();
  for (const { id, meta } of folders) {
    const other = places.get(meta.place);
    if (other !== undefined) problems.add(`${id}/meta.json`, `place ${meta.place} is also that of ${other}`);
    places.set(meta.place, id);
  }
}
