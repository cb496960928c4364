import type { WireResponse } from "../http/messages.ts";
import type { HttpCacheEntryView } from "../trace/events.ts";

/** The browser's HTTP cache. https://www.rfc-editor.org/rfc/rfc9111; the engine changes it in place. */
export class HttpCache {
  readonly #entries: { readonly view: HttpCacheEntryView; readonly response: WireResponse }[] = [];

  view(): readonly HttpCacheEntryView[] {
    return this.#entries.map(({ view }) => view);
  }
}
