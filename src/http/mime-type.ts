// By its path: the package as a whole brings its sniffing along, which nobody here needs.
import MIMEType from "whatwg-mimetype/lib/mime-type.js";

/**
 * https://mimesniff.spec.whatwg.org/#parse-a-mime-type; null: failure.
 * NOTE: a header may hold thousands of values, and as many spaces. The parser makes an error with its stack for each value that is
 * none, and takes the square of a run of spaces; so what cannot be a type never reaches it, and a long run is shortened.
 */
export function parseMimeType(value: string): MIMEType | null {
  return hasTypeAndSubtype.test(value) ? MIMEType.parse(value.length > run ? value.replace(longRuns, shortened) : value) : null;
}

const hasTypeAndSubtype = /^[\t\n\r ]*[-!#$%&'*+.^_`|~0-9A-Za-z]+\/[-!#$%&'*+.^_`|~0-9A-Za-z]+[\t\n\r ]*(?:;|$)/u;

/** Longer than any that means something. */
const run = 256;
const longRuns = new RegExp(`[\\t\\n\\r ]{${run},}`, "gu");
const shortened = (spaces: string) => spaces.slice(0, run);
