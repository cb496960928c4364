/** A text's bytes in UTF-8, one a character. */
export function utf8Bytes(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}

/** The text of bytes in UTF-8, one a character; what is no UTF-8 is replaced. A text with characters that are no bytes stays as it is. */
export function utf8Text(bytes: string): string {
  if (beyondBytes.test(bytes)) return bytes;
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

const beyondBytes = /[^\0-\xff]/u;
