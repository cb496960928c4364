/* RFC 3492, section 5: the parameters of Punycode. */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;

/** What follows `xn--`, decoded; null: it is no Punycode. https://www.rfc-editor.org/rfc/rfc3492#section-6.2 */
export function decodePunycode(input: string): string | null {
  const delimiter = input.lastIndexOf("-");
  const output = [...input.slice(0, Math.max(0, delimiter))];
  let [n, i, bias] = [128, 0, 72];
  for (let at = delimiter + 1; at < input.length; ) {
    const before = i;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(input[at++]);
      if (digit === null) return null;
      i += digit * weight;
      const t = Math.min(tMax, Math.max(tMin, k - bias));
      if (digit < t) break;
      weight *= base - t;
    }
    const length = output.length + 1;
    bias = adapt(i - before, length, before === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > 0x10ffff) return null;
    output.splice(i++, 0, String.fromCodePoint(n));
  }
  return output.join("");
}

function digitOf(char: string | undefined): number | null {
  return char !== undefined && /[a-z0-9]/u.test(char) ? (Number.parseInt(char, base) + 26) % base : null;
}

/** https://www.rfc-editor.org/rfc/rfc3492#section-6.1 */
function adapt(delta: number, points: number, first: boolean): number {
  let left = Math.floor(delta / (first ? damp : 2));
  left += Math.floor(left / points);
  let k = 0;
  for (; left > ((base - tMin) * tMax) / 2; k += base) left = Math.floor(left / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * left) / (left + skew));
}
