/**
 * Where the site lies: the worker's scope. Taken from where this script came from and not from the page's address, which may be in a
 * sub-folder: built scripts are in `assets/` under the root.
 */
export function siteRoot(): URL {
  // NOTE Written apart: Vite takes `new URL("…", import.meta.url)` for a file to be built.
  const here = import.meta.url;
  return import.meta.env.DEV ? new URL("/", here) : new URL("../", here);
}
