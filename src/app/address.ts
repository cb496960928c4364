import { original } from "../content/told-in.ts";
import { siteRoot } from "../worker/page/site-root.ts";
import { type Addressed, ownLanguage, readerHere } from "./language.ts";

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

/** What an address has to say of a language. */
export interface Spoken {
  /** The page's, BCP 47. */
  readonly language: string;
  /** What this reader gets where an address says nothing. */
  readonly own: string;
  /** All that stands behind the `?` of the page's address. */
  readonly search: string;
}

/**
 * The other way: a scenario of the library has its page, everything else stands at the root. The language is named where the address
 * would else be in another one: a page is in the original, the root in the reader's own.
 */
export function addressOf(hash: string, root: URL, { language, own, search }: Spoken): URL {
  const [, id, rest = ""] = /^#([a-z][a-z0-9-]*)(?:&(.*))?$/su.exec(hash) ?? [];
  const address = id === undefined ? new URL(hash || "#", root) : new URL(pageOf(id) + (rest && `#${rest}`), root);
  const said = new URLSearchParams(search);
  said.delete("language");
  if (language !== (id === undefined ? own : original.tag)) said.set("language", language);
  address.search = said.toString();
  return hash === "" ? new URL(address.href.replace(/#$/u, "")) : address;
}

/** What the page's address says of its language. */
export function addressed(address: URL, root: URL): Addressed {
  return { says: address.searchParams.get("language"), isPage: scenarioAt(address, root) !== null };
}

export const addressedHere = () => addressed(new URL(location.href), siteRoot());
export const hashHere = () => hashOf(new URL(location.href), siteRoot());

const spokenHere = (): Spoken => ({
  language: document.documentElement.lang || original.tag,
  own: ownLanguage(readerHere()),
  search: location.search,
});
export const addressFor = (hash: string) => addressOf(hash, siteRoot(), spokenHere()).href;
