/** A header's bytes, one a character, as Firefox and Safari show them: what is no UTF-8 is replaced. Recorded in acaop78-31. */
export function asUtf8(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
