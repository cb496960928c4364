/** Field names, methods and lists of them, by RFC 9110. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/u;

/** https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
export function isToken(text: string): boolean {
  return token.test(text);
}

/** ASCII only, as the Fetch Standard's byte-lowercase. */
export function byteLowercase(text: string): string {
  return text.toLowerCase();
}

/**
 * https://fetch.spec.whatwg.org/#extract-header-list-values for the lists of tokens that CORS uses; empty items are ignored.
 * "failure": an item is not a token.
 */
export function extractTokens(value: string): readonly string[] | "failure" {
  const items: string[] = [];
  for (const part of value.split(",")) {
    const item = trimTabOrSpace(part);
    if (item === "") continue;
    if (!isToken(item)) return "failure";
    items.push(item);
  }
  return items;
}

export function trimTabOrSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isTabOrSpace(text.charCodeAt(start))) start++;
  while (end > start && isTabOrSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isTabOrSpace(code: number): boolean {
  return code === 0x09 || code === 0x20;
}
