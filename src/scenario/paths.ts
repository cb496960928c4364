/** Where in a scenario something stands, such as ["hosts", 0, "layers", 1, "actual", 0, 1]. */
export type Path = readonly (string | number)[];

/** The same as text, `hosts.0.layers.1`: a key for maps, and what a problem report prints. */
export function pathKey(path: Path): string {
  return path.join(".");
}

/** The value at a path; undefined where there is nothing. Only own properties count, so that no path reaches a prototype. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
