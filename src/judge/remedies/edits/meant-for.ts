import { allowedOrigin } from "../../../scenario/fields.ts";
import { Url } from "../../../url/url.ts";

/**
 * Whether an entry of a list of origins lets nobody in, and whoever wrote it meant this one: a path or a slash at its end, another
 * spelling, no scheme, a pattern where texts are compared letter by letter.
 */
export function isMeantFor(entry: string, origin: string): boolean {
  const problem = allowedOrigin(entry);
  if (problem === null) return false;
  if (problem.suggestion === origin) return true;
  const url = Url.parse(origin);
  const whole = (url && url.origin !== "null" ? url.origin : origin).toLowerCase();
  const [, scheme = "", rest = ""] = /^([^/]*:\/\/)?(.*)$/su.exec(entry.trim().toLowerCase())!;
  const host = rest.replace(/[/?#].*$/su, "");
  return host !== "" && matches(scheme + host, scheme === "" ? whole.replace(/^[^:]*:\/\//u, "") : whole);
}

/** `*` stands for anything. Piece by piece, the first place that fits: no pattern takes long. */
function matches(pattern: string, text: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return first === text;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}
