import { authorityOf } from "./authority.ts";
import { isSpecial, type UrlParts, type UrlRecord } from "./parts.ts";
import { pathOf, shortened, startsWithDrive } from "./path.ts";
import { percentEncode } from "./percent.ts";
import { asUrl } from "./serialize.ts";

/**
 * A URL as the URL Standard reads it, null where it is not valid: the same on every platform, which the platforms' own parsers
 * are not (`https://*.shop.example` is a URL in some and none in others). https://url.spec.whatwg.org/#concept-basic-url-parser
 *
 * The Standard's state machine goes through the characters one by one. Here the text is cut where its parts end: what follows
 * the first "#" is the fragment and what follows the first "?" before it the query, in every state.
 */
export function parseParts(input: string, base?: string): UrlParts | null {
  if (base === undefined) return absolute(input).url;
  const against = absolute(base).record;
  const record = against && recordOf(input, against);
  return record && asUrl(record, parseParts);
}

interface Parsed {
  readonly record: UrlRecord | null;
  readonly url: UrlParts | null;
}

/** A run asks for the same few URLs again and again, and long ones are the dearest. Bounded by the characters of all. */
const remembered = new Map<string, Parsed>();
const mostCharacters = 1_000_000;
let characters = 0;

function absolute(input: string): Parsed {
  const known = remembered.get(input);
  if (known) return known;
  const record = recordOf(input, null);
  const parsed = { record, url: record && asUrl(record, parseParts) };
  characters += input.length;
  if (characters > mostCharacters) {
    remembered.clear();
    characters = input.length;
  }
  remembered.set(input, parsed);
  return parsed;
}

const loneSurrogates = /\p{Surrogate}/gu;

/** Without control bytes and spaces around it. NOTE: a pattern for the end begins anew at every space in the middle. */
function stripped(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text.charCodeAt(from) <= 0x20) from++;
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
  return text.slice(from, to);
}

function recordOf(input: string, base: UrlRecord | null): UrlRecord | null {
  const text = stripped(input.replace(loneSurrogates, "\ufffd")).replace(/[\t\n\r]/gu, "");
  const [beforeFragment, fragmentText] = cut(text, "#");
  const [body, queryText] = cut(beforeFragment, "?");
  const scheme = /^([a-z][a-z\d+.-]*):/iu.exec(body)?.[1]?.toLowerCase();
  const fragment = fragmentText === null ? null : percentEncode(fragmentText, "fragment");
  const queryOf = (of: string) =>
    queryText === null ? null : percentEncode(queryText, isSpecial(of) ? "specialQuery" : "query");

  if (scheme === undefined) {
    if (!base) return null;
    if (typeof base.path === "string")
      return body === "" && queryText === null && fragment !== null ? { ...base, fragment } : null;
    const read = base.scheme === "file" ? file(body, base) : relative(body, base);
    return read && { ...read, query: queryOf(base.scheme) ?? keptQuery(body, base), fragment };
  }

  const rest = body.slice(scheme.length + 1);
  const sameScheme = base?.scheme === scheme && typeof base.path !== "string" ? base : null;
  const whole = { query: queryOf(scheme), fragment };
  if (scheme === "file") {
    const read = file(rest, sameScheme);
    return read && { ...read, query: whole.query ?? (sameScheme ? keptQuery(rest, sameScheme) : null), fragment };
  }
  if (isSpecial(scheme)) {
    if (sameScheme && !rest.startsWith("//")) {
      const read = relative(rest, sameScheme);
      return read && { ...read, query: whole.query ?? keptQuery(rest, sameScheme), fragment };
    }
    return addressed(scheme, rest.replace(/^[/\\]+/u, ""), whole);
  }
  if (rest.startsWith("//")) return addressed(scheme, rest.slice(2), whole);
  const bare = { scheme, username: "", password: "", host: null, port: "", ...whole };
  if (rest.startsWith("/")) return { ...bare, path: pathOf(rest, scheme) };
  return { ...bare, path: opaquePath(rest, queryText !== null || fragment !== null) };
}

/** The text before the first `mark`, and what follows it; null: there is none. */
function cut(text: string, mark: string): [before: string, after: string | null] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

type Read = Omit<UrlRecord, "query" | "fragment">;

/** A reference to nothing but a query or a fragment leaves the rest of the base as it is. */
const keptQuery = (body: string, base: UrlRecord) => (body === "" ? base.query : null);

/** `//` has been read: an authority and a path. */
function addressed(scheme: string, text: string, whole: Pick<UrlRecord, "query" | "fragment">): UrlRecord | null {
  const end = text.search(isSpecial(scheme) ? /[/\\]/u : /\//u);
  const authority = authorityOf(end < 0 ? text : text.slice(0, end), scheme);
  return authority && { scheme, ...authority, path: pathOf(end < 0 ? "" : text.slice(end), scheme), ...whole };
}

/** https://url.spec.whatwg.org/#relative-state */
function relative(text: string, base: UrlRecord): Read | null {
  const slash = isSpecial(base.scheme) ? /^[/\\]/u : /^\//u;
  if (text === "") return base;
  if (!slash.test(text)) return { ...base, path: pathOf(text, base.scheme, shortened(segments(base), base.scheme)) };
  if (!slash.test(text.slice(1))) return { ...base, path: pathOf(text, base.scheme) };
  const authority = isSpecial(base.scheme) ? text.replace(/^[/\\]+/u, "") : text.slice(2);
  return addressed(base.scheme, authority, { query: null, fragment: null });
}

/** https://url.spec.whatwg.org/#file-state. `base`: another file: URL. */
function file(text: string, base: UrlRecord | null): Read | null {
  const local = { scheme: "file", username: "", password: "", host: "", port: "" };
  if (/^[/\\]{2}/u.test(text)) {
    const end = text.slice(2).search(/[/\\]/u);
    const name = end < 0 ? text.slice(2) : text.slice(2, end + 2);
    if (startsWithDrive(name) && name.length === 2) return { ...local, path: pathOf(text.slice(2), "file") };
    const authority = name === "" ? local : authorityOf(name, "file");
    return authority && { ...local, host: authority.host, path: pathOf(end < 0 ? "" : text.slice(end + 2), "file") };
  }
  if (!base) return { ...local, path: pathOf(text, "file") };
  if (/^[/\\]/u.test(text)) {
    const drive = segments(base)[0];
    const keeps = !startsWithDrive(text.slice(1)) && drive !== undefined && /^[a-z]:$/iu.test(drive);
    return { ...local, host: base.host, path: pathOf(text, "file", keeps ? [drive] : []) };
  }
  if (text === "") return { ...local, host: base.host, path: base.path };
  const from = startsWithDrive(text) ? [] : shortened(segments(base), "file");
  return { ...local, host: base.host, path: pathOf(text, "file", from) };
}

const segments = ({ path }: UrlRecord) => (typeof path === "string" ? [] : path);

/** https://url.spec.whatwg.org/#cannot-be-a-base-url-path-state: a space at the end would be lost in front of a query or fragment. */
function opaquePath(text: string, followed: boolean): string {
  const encoded = percentEncode(text, "opaque");
  return followed ? encoded.replace(/ $/u, "%20") : encoded;
}
