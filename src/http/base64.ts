const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** https://infra.spec.whatwg.org/#forgiving-base64-decode, one character per byte; null: failure. */
export function decodeBase64(text: string): string | null {
  const written = text.replace(/[\t\n\f\r ]/gu, "");
  const digits = written.length % 4 === 0 ? written.replace(/={1,2}$/u, "") : written;
  if (digits.length % 4 === 1) return null;
  let bytes = "";
  let bits = 0;
  let count = 0;
  for (const digit of digits) {
    const value = alphabet.indexOf(digit);
    if (value < 0) return null;
    bits = (bits << 6) | value;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += String.fromCharCode((bits >> count) & 0xff);
  }
  return bytes;
}

/** https://infra.spec.whatwg.org/#forgiving-base64-encode, of the text in UTF-8. */
export function encodeBase64(text: string): string {
  return base64Of(new TextEncoder().encode(text));
}

export function base64Of(bytes: Uint8Array): string {
  let encoded = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63)).join("");
    encoded += digits.slice(0, Math.min(bytes.length - i, 3) + 1).padEnd(4, "=");
  }
  return encoded;
}
