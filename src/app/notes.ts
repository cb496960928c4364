import type { StorageLike } from "../works/storage.ts";

/** What must be read before the first paint stands here. Null where the browser denies storage; reading the property alone may throw. */
export function notesHere(): StorageLike | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
