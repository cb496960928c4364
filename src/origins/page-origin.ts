import { parsePageOrigin } from "./origin.ts";

/** What a page's browser writes for its origin: `null` for a sandboxed page, and where the URL has none or does not parse. */
export function pageOrigin({ url, sandboxed }: { readonly url: string; readonly sandboxed: boolean }): string {
  return sandboxed ? "null" : parsePageOrigin(url).serialized;
}
