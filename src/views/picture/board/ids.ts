/** An id that can stand in a selector, whatever a scenario calls its programs. */
export function safeId(id: string): string {
  return [...id].map((letter) => (/[a-z0-9:./-]/iu.test(letter) ? letter : `_${letter.codePointAt(0)?.toString(36)}_`)).join("");
}
