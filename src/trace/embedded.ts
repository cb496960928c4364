/** What a page notices of what it embeds, opens or sends. */
export type EmbeddedEvent = "load" | "started" | "message" | "open" | "navigated" | "queued" | "none";

/** What a top-level navigation has brought. */
export interface OpenedPage {
  /** "top": in the place of the page that began it, whose script is gone with it. */
  readonly in: "top" | "new-window";
  /** Serialised. */
  readonly origin: string;
}
