/** https://url.spec.whatwg.org/#concept-urlencoded-serializer */
export function urlEncode(pairs: readonly (readonly [name: string, value: string])[]): string {
  return pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
}

/** A lone surrogate, which is no character, becomes U+FFFD. */
const loneSurrogate = /\p{Surrogate}/gu;
/** What encodeURIComponent leaves and the serializer does not. */
const leftOver = /[!'()~]/gu;

function encode(text: string): string {
  return encodeURIComponent(text.replace(loneSurrogate, "\ufffd"))
    .replace(leftOver, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}
