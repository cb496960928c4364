/**
 * Any text as a header value: printable ASCII stands as it is, so that it can be read in the Network panel;
 * `%` and everything else becomes `%XXXX` (one UTF-16 unit each, so lone surrogates survive). Spaces at the ends too, because HTTP trims them.
 */
export function escapeText(text: string): string {
  return text.replace(/[^\x20-\x7e]|%|^ +| +$/g, (found) =>
    Array.from({ length: found.length }, (_, i) => escapeUnit(found, i)).join(""),
  );
}

function escapeUnit(text: string, index: number): string {
  return `%${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
}

/** Null: no text that escapeText has made. */
export function unescapeText(escaped: string): string | null {
  if (/%(?![0-9a-f]{4})/.test(escaped)) return null;
  return escaped.replace(/%([0-9a-f]{4})/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}
