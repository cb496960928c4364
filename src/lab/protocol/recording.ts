import type { PageActionSpec } from "../../scenario/schema.ts";

/** What the page of a recording does next. Milliseconds; `frame`: where it is performed; null: in the page itself. */
export type RecordingTask =
  | { readonly wait: number }
  | { readonly action: PageActionSpec; readonly frame: RecordingFrame | null };

/** A frame of the page. `url` null: a srcdoc. `sandbox`: the attribute; null: none. */
export interface RecordingFrame {
  readonly url: string | null;
  readonly sandbox: string | null;
}
