/** What the first bytes of a body give away. A body holds binary files as one character per byte. */
export type Sniffed = "image" | "video" | "font" | "other";

/**
 * https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern and its neighbours: the kinds that elements take by their bytes.
 * "other" is everything that has no such mark, all text among it.
 */
export function sniff(body: string): Sniffed {
  return marks.find(({ at, bytes }) => body.startsWith(bytes, at))?.kind ?? "other";
}

interface Mark {
  readonly kind: Sniffed;
  readonly at: number;
  readonly bytes: string;
}

const mark = (kind: Sniffed, at: number, ...all: readonly string[]): readonly Mark[] => all.map((bytes) => ({ kind, at, bytes }));

const marks: readonly Mark[] = [
  ...mark("image", 0, "\x89PNG\r\n\x1a\n", "GIF87a", "GIF89a", "\xff\xd8\xff", "BM", "\0\0\x01\0", "\0\0\x02\0"),
  ...mark("image", 8, "WEBPVP"),
  ...mark("video", 0, "\x1a\x45\xdf\xa3", "OggS\0", "ID3", "fLaC"),
  ...mark("video", 4, "ftyp"),
  ...mark("video", 8, "WAVE", "AVI "),
  ...mark("font", 0, "wOFF", "wOF2", "\0\x01\0\0", "OTTO", "true", "ttcf"),
];

/** Whether a text is JSON: an object or an array, possibly behind a prefix that keeps it from running as a script. */
export function isJson(body: string): boolean {
  const text = body.replace(parserBreaker, "").trim();
  if (!text.startsWith("{") && !text.startsWith("[")) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const parserBreaker = /^\s*(?:\)\]\}'?,?|for ?\(;;\);|while ?\(1\);)/u;

/** Without lines that JavaScript passes over because they look like the beginning or the end of a comment in HTML. */
export function withoutMarkupComments(body: string): string {
  return body.replace(/^(?:\s*(?:<!--|-->)[^\n\r]*)+/u, "");
}

/** What begins with a tag that only HTML or XML has. */
export function isKnownMarkup(body: string): boolean {
  return knownMarkup.test(body);
}

const knownMarkup =
  /^[\s\ufeff]*<(?:!doctype html|script|html|head|iframe|h1|div|font|table|a|style|title|b|body|br|p|\?xml)(?=[\s>]|$)/iu;

/** HTML, XML, SVG: anything that begins with a tag or a comment. */
export function isMarkup(body: string): boolean {
  return /^[\s\ufeff]*<[!?/a-z]/iu.test(body);
}

/**
 * How running a text as a script would end, as far as its beginning tells: in an error that it throws itself, in another one
 * (a tag, a style rule, a block with a quoted label, a lone word that nobody has declared), or well: null. Nothing is run or parsed.
 */
export function scriptError(body: string): "thrown" | "other" | null {
  const text = withoutMarkupComments(body).trim();
  if (text === "") return null;
  if (/^throw\b/u.test(text)) return "thrown";
  if (startsNoStatement.test(text) || text.charCodeAt(0) < 0x20) return "other";
  if (text.startsWith("{") && isJson(text) && !/^\{\s*\}$/u.test(text)) return "other";
  // A word on a line of its own is a statement.
  const word = loneWord.exec(text.split(/[\r\n]/u, 1)[0]?.trim() ?? "")?.[1];
  return word !== undefined && !declared.has(word) ? "other" : null;
}

/** Bytes that no text has, among those that are looked at. https://mimesniff.spec.whatwg.org/#binary-data-byte */
export function hasBinaryBytes(body: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/^(?:\xfe\xff|\xff\xfe|\xef\xbb\xbf)/u.test(body) && /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/u.test(body.slice(0, 1445));
}

const startsNoStatement = /^(?:[<>@#%^&*)\]}=|:,?]|\.(?!\d))/u;
/** Alone, or behind a label. */
const loneWord = /^(?:[\w$]+:\s*)?([A-Za-z_$][\w$]*);?$/u;
const declared = new Set(["null", "true", "false", "undefined", "NaN", "Infinity", "this", "window", "document", "self", "name"]);
