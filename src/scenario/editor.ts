import { applyEdit, type Edit } from "./edits.ts";
import { type History, record } from "./history.ts";
import { problemsOf } from "./problems.ts";

/** What only changing a scenario needs. It comes in a chunk of its own: nobody changes anything before the first click or key. */
export const editor = { applyEdit, edit, problemsOf };

export type Editor = typeof editor;

/** The history with one more change. */
export function edit(history: History, change: Edit, burst: string | null = null): History {
  return record(history, applyEdit(history.present, change), burst);
}
