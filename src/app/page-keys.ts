/** The page's own keys; what each of them does stands in Shortcuts.tsx. */
const pageKeys = [" ", "ArrowLeft", "ArrowRight", "Home", "End", "i", "?"] as const;

export type PageKey = (typeof pageKeys)[number];

/** Keys that belong to a field or a control while it has the focus. */
const takesKeys = "input, textarea, select, [contenteditable], [role=tablist], [data-own-keys]";
/** What Space presses. */
const takesSpace = "button, a, summary, [role=button]";

/** Which of the page's keys was pressed; null: none, or it belongs to what has the focus. */
export function pageKeyOf({ key, altKey, ctrlKey, metaKey, target }: KeyboardEvent): PageKey | null {
  const own = pageKeys.find((one) => one === key);
  if (own === undefined || altKey || ctrlKey || metaKey) return null;
  const taken = own === " " ? `${takesKeys}, ${takesSpace}` : takesKeys;
  return target instanceof Element && target.closest(taken) ? null : own;
}
