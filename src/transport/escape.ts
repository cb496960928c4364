/**
 * Any text as a header value: printable ASCII stands as it is, so that it can be read in the Network panel;
 * `%` and everything else becomes `%XXXX` (one UTF-16 unit each, so lone surrogates survive). Spaces at the ends too, because HTTP trims them.
 */
export function escapeText(text: string): string {
  // Ends are found by index: a pattern for the spaces at the end would try again at every space inside.
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  const inside = text.slice(start, end).replace(/[^\x20-\x7e]|%/g, escapeAll);
  return escapeAll(text.slice(0, start)) + inside + escapeAll(text.slice(end));
}

function escapeAll(text: string): string {
  return Array.from({ length: text.length }, (_, i) => `%${text.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
}

/** Null: no text that escapeText has made. */
export function unescapeText(escaped: string): string | null {
  if (/%(?![0-9a-f]{4})/.test(escaped)) return null;
  return escaped.replace(/%([0-9a-f]{4})/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}
