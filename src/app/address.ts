import { siteRoot } from "../worker/page/site-root.ts";

/** The address of a page of the library, from the site's root. */
export const pageOf = (id: string) => `scenarios/${id}/`;

/** Which scenario's page stands at an address of the site; null: the root, or none of ours. */
export function scenarioAt(address: URL, root: URL): string | null {
  const path = address.pathname.startsWith(root.pathname) ? address.pathname.slice(root.pathname.length) : "";
  return /^scenarios\/([a-z][a-z0-9-]*)\/(?:index\.html)?$/u.exec(path)?.[1] ?? null;
}

/** Beside the scenario of the page: where in it, by which rules. Anything else after the `#` names a scenario itself. */
const view = /^#(?:step|tab|browser)=/u;

/**
 * What the store calls an address: its hash, as links were before each scenario had a page of its own. The page of a scenario is told
 * as the link `#ID`; what stands behind its `#` counts before that.
 */
export function hashOf(address: URL, root: URL): string {
  const { hash } = address;
  const id = scenarioAt(address, root);
  if (id === null || (hash !== "" && !view.test(hash))) return hash;
  return `#${id}${hash.replace("#", "&")}`;
}

/** The other way: a scenario of the library has its page, everything else stands at the root. */
export function addressOf(hash: string, root: URL, search: string): URL {
  const [, id, rest = ""] = /^#([a-z][a-z0-9-]*)(?:&(.*))?$/su.exec(hash) ?? [];
  const address = id === undefined ? new URL(hash || "#", root) : new URL(pageOf(id) + (rest && `#${rest}`), root);
  address.search = search;
  return hash === "" ? new URL(address.href.replace(/#$/u, "")) : address;
}

export const hashHere = () => hashOf(new URL(location.href), siteRoot());
export const addressFor = (hash: string) => addressOf(hash, siteRoot(), location.search).href;
