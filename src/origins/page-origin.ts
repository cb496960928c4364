import { Url } from "../url/url.ts";
import { parsePageOrigin } from "./origin.ts";

/** What a page is, as far as its origin goes. `framedBy`: the URL of the page around it; empty: none. */
export interface PageAt {
  readonly url: string;
  readonly framedBy: string;
}

/** https://html.spec.whatwg.org/#an-iframe-srcdoc-document: its markup stands in the page around it. */
export function isSrcdoc({ url, framedBy }: PageAt): boolean {
  return framedBy !== "" && Url.parse(url)?.href === "about:srcdoc";
}

/** What the relative URLs of a page start from; its origin follows from it. https://html.spec.whatwg.org/#fallback-base-url */
export function baseUrl(page: PageAt): string {
  return isSrcdoc(page) ? page.framedBy : page.url;
}

/** What a page's browser writes for its origin: `null` for a sandboxed page, and where the URL has none or does not parse. */
export function pageOrigin(page: PageAt & { readonly sandboxed: boolean }): string {
  return page.sandboxed ? "null" : parsePageOrigin(baseUrl(page)).serialized;
}
