import type { PageActionSpec } from "../../scenario/schema.ts";

/** What the page of a recording does next. Milliseconds; `sandboxed`: in a frame of opaque origin. */
export type RecordingTask = { readonly wait: number } | { readonly action: PageActionSpec; readonly sandboxed: boolean };
