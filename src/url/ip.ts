/** IP addresses in hosts. null: the text is none, and a host that looks like one is then not valid. */

/** Whether a host is read as an IPv4 address: its last label is a number. https://url.spec.whatwg.org/#ends-in-a-number-checker */
export function endsInNumber(host: string): boolean {
  const end = host.endsWith(".") ? host.length - 1 : host.length;
  const label = host.slice(end === 0 ? 0 : host.lastIndexOf(".", end - 1) + 1, end);
  return /^\d/u.test(label) && (/^\d+$/u.test(label) || number(label) !== null);
}

/** "0x7f.1" → "127.0.0.1". https://url.spec.whatwg.org/#concept-ipv4-parser */
export function ipv4(host: string): string | null {
  const labels = host.split(".");
  if (labels.at(-1) === "" && labels.length > 1) labels.pop();
  if (labels.length > 4) return null;
  const numbers: number[] = [];
  for (const label of labels) {
    const value = number(label);
    if (value === null) return null;
    numbers.push(value);
  }
  const last = numbers.pop()!;
  if (numbers.some((value) => value > 255) || last >= 256 ** (4 - numbers.length)) return null;
  const address = numbers.reduce((sum, value, index) => sum + value * 256 ** (3 - index), last);
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

/** Decimal, octal with a leading 0, hexadecimal with a leading 0x. */
function number(label: string): number | null {
  if (/^0x[\da-f]*$/iu.test(label)) return Number.parseInt(label.slice(2) || "0", 16);
  if (/^0[0-7]+$/u.test(label)) return Number.parseInt(label, 8);
  return /^(?:0|[1-9]\d*)$/u.test(label) ? Number(label) : null;
}

/** What stands between the brackets, in its shortest form. https://url.spec.whatwg.org/#concept-ipv6-parser */
export function ipv6(text: string): string | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const pieces = halves.map((half, index) => piecesOf(half, index === halves.length - 1));
  const [before, after] = pieces;
  if (!before || after === null) return null;
  if (!after) return before.length === 8 ? shortest(before) : null;
  const gap = 8 - before.length - after.length;
  return gap > 0 ? shortest([...before, ...Array<number>(gap).fill(0), ...after]) : null;
}

/** `last`: an IPv4 address may stand at the end. */
function piecesOf(half: string, last: boolean): number[] | null {
  if (half === "") return [];
  const pieces: number[] = [];
  const parts = half.split(":");
  for (const [index, part] of parts.entries()) {
    if (/^[\da-f]{1,4}$/iu.test(part)) {
      pieces.push(Number.parseInt(part, 16));
      continue;
    }
    const bytes = last && index === parts.length - 1 ? decimalBytes(part) : null;
    if (!bytes) return null;
    pieces.push(bytes[0]! * 256 + bytes[1]!, bytes[2]! * 256 + bytes[3]!);
  }
  return pieces;
}

function decimalBytes(text: string): number[] | null {
  const parts = text.split(".");
  const allBytes = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part) && Number(part) < 256);
  return allBytes ? parts.map(Number) : null;
}

/** The first of the longest runs of two or more zeros becomes "::". */
function shortest(pieces: readonly number[]): string {
  let start = -1;
  let length = 1;
  for (let at = 0; at < pieces.length; at += 1) {
    let end = at;
    while (pieces[end] === 0) end += 1;
    if (end - at > length) [start, length] = [at, end - at];
  }
  const text = (some: readonly number[]) => some.map((piece) => piece.toString(16)).join(":");
  return start < 0 ? text(pieces) : `${text(pieces.slice(0, start))}::${text(pieces.slice(start + length))}`;
}
