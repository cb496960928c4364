/** Which characters are written as %XX where. https://url.spec.whatwg.org/#percent-encoded-bytes */

/** C0 controls and everything beyond "~" are encoded everywhere; these are encoded besides. */
const query = ' "#<>';
const path = `${query}?^\`{}`;

const encodedIn = {
  opaque: "",
  fragment: ' "<>`',
  query,
  specialQuery: `${query}'`,
  path,
  userinfo: `${path}/:;=@[\\]|`,
};

export type EncodeSet = keyof typeof encodedIn;

const patternOf = (also: string) => new RegExp(`[^ -~]|[${also.replace(/[\\\]^]/gu, "\\$&")}]`, "gu");

const patterns = Object.fromEntries(Object.entries(encodedIn).map(([set, also]) => [set, patternOf(also)])) as Record<
  EncodeSet,
  RegExp
>;

const encoder = new TextEncoder();

/** "é" → "%C3%A9". `text`: without lone surrogates. */
export const percentEncode = (text: string, set: EncodeSet): string => text.replace(patterns[set], bytesOf);

function bytesOf(character: string): string {
  let bytes = "";
  for (const byte of encoder.encode(character)) bytes += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  return bytes;
}

/** The bytes behind every %XX, read as UTF-8; what is no UTF-8 becomes U+FFFD. https://url.spec.whatwg.org/#string-percent-decode */
export function percentDecode(text: string): string {
  if (!text.includes("%")) return text;
  const bytes: number[] = [];
  const all = encoder.encode(text);
  for (let index = 0; index < all.length; index += 1) {
    const byte = all[index]!;
    const digits = byte === 0x25 ? String.fromCharCode(...all.slice(index + 1, index + 3)) : "";
    const encoded = /^[\da-f]{2}$/iu.test(digits);
    bytes.push(encoded ? Number.parseInt(digits, 16) : byte);
    if (encoded) index += 2;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes));
}
