const none: ReadonlySet<string> = new Set();

/**
 * A short text that is equal for equal values of JSON, and for no two others that anybody will meet: 64 bits and the length.
 * Nothing is written down on the way, however large the value is. `leaveOut`: names of fields that do not count.
 */
export function digest(value: unknown, leaveOut = none): string {
  let a = 0x811c9dc5;
  let b = 0;
  let length = 0;

  const mix = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
    }
    // Where one ends and the next begins counts too.
    a = Math.imul(a ^ text.length ^ 0x10000, 0x01000193);
    length += text.length;
  };

  const walk = (one: unknown): void => {
    if (typeof one === "string") mix(one);
    else if (typeof one !== "object" || one === null) mix(`${typeof one} ${String(one)}`);
    else if (Array.isArray(one)) {
      mix(`list of ${one.length}`);
      for (const item of one) walk(item);
    } else {
      for (const [key, item] of Object.entries(one)) {
        if (item === undefined || leaveOut.has(key)) continue;
        mix(`field ${key}`);
        walk(item);
      }
      mix("end of fields");
    }
  };

  walk(value);
  return `${length} ${a >>> 0} ${b >>> 0}`;
}
