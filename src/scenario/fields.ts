import { normalizeValue } from "../http/headers.ts";
import { isToken } from "../http/tokens.ts";
import { isSrcdoc, type PageAt } from "../origins/page-origin.ts";
import { patternProblem } from "../patterns/match.ts";
import { Url } from "../url/url.ts";

/** One field's text, judged while it is typed. Null: nothing is wrong with it. Data, no sentences. */
export interface FieldProblem {
  readonly code: FieldCode;
  readonly given: string;
  /** What would be right, where that can be guessed. */
  readonly suggestion?: string;
}

export type FieldCode =
  | "empty"
  /** Header names and methods: letters, digits and !#$%&'*+-.^_`|~ only. */
  | "not-a-token"
  | "forbidden-method"
  /** NUL, CR or LF. */
  | "forbidden-byte"
  /** A character above U+00FF. */
  | "not-a-byte-string"
  | "url-unparsable"
  | "url-not-http"
  | "url-has-credentials"
  | "origin-unparsable"
  | "origin-not-http"
  | "origin-has-path"
  | "origin-trailing-slash"
  | "origin-default-port"
  /** `https://*.shop.example`: no browser matches patterns. */
  | "origin-has-wildcard"
  /** Capitals, a Unicode host: the browser sends another spelling. */
  | "origin-spelling"
  | "cookie-without-name"
  /** The header's name written into its value. */
  | "csp-header-name"
  /** Two policies; here a page has one. */
  | "csp-comma"
  /** `self` without its quotes would be a host. */
  | "csp-unquoted"
  /** A pattern with a part that no automaton has, or that is too large: see patterns/. */
  | "pattern-look-around"
  | "pattern-back-reference"
  | "pattern-word-boundary"
  | "pattern-syntax"
  | "pattern-too-large"
  | "not-a-number"
  | "status-out-of-range";

type Verdict = FieldProblem | null;

/** A header's name or a method. */
export function token(given: string): Verdict {
  if (given === "") return { code: "empty", given };
  if (isToken(given)) return null;
  // `X-Key:` and ` X-Key` are the usual accidents of copying.
  const suggestion = given.replace(/:.*$/su, "").trim().replace(/\s+/gu, "-");
  return { code: "not-a-token", given, ...(isToken(suggestion) ? { suggestion } : {}) };
}

/** A method that a page's script may ask for. https://fetch.spec.whatwg.org/#forbidden-method */
export function method(given: string): Verdict {
  return token(given) ?? (/^(?:CONNECT|TRACE|TRACK)$/iu.test(given) ? { code: "forbidden-method", given } : null);
}

/** https://fetch.spec.whatwg.org/#header-value; space around it is taken off by the browser and no mistake. */
export function headerValue(given: string): Verdict {
  const value = normalizeValue(given);
  if (/[\0\n\r]/u.test(value)) return { code: "forbidden-byte", given, suggestion: value.replace(/[\0\n\r]+\s*/gu, " ") };
  return /[^\0-\xff]/u.test(value) ? { code: "not-a-byte-string", given } : null;
}

/** An absolute http(s) URL without user and password. */
export function absoluteUrl(given: string): Verdict {
  if (given.trim() === "") return { code: "empty", given };
  const url = Url.parse(given);
  if (!url) return { code: "url-unparsable", given, ...withScheme(given) };
  if (url.protocol !== "http:" && url.protocol !== "https:") return { code: "url-not-http", given, ...withScheme(given) };
  if (url.username === "" && url.password === "") return null;
  const suggestion = given.replace(/\/\/[^/?#]*@/u, "//");
  return { code: "url-has-credentials", given, suggestion };
}

/** The URL of a document: from a server, from the reader's own disk, or none of its own in a frame. */
export function pageUrl(page: PageAt): Verdict {
  return Url.parse(page.url)?.protocol === "file:" || isSrcdoc(page) ? null : absoluteUrl(page.url);
}

/** A URL that may be relative to `base`. Its scheme is the engine's to judge. */
export function urlReference(given: string, base: string): Verdict {
  if (Url.parse(given, base) || !Url.parse(base)) return null;
  return { code: "url-unparsable", given, ...withScheme(given) };
}

/** `shop.example/x`: the scheme is all that is missing. */
function withScheme(given: string): { suggestion?: string } {
  const suggestion = `https://${given.trim().replace(/^[a-z]*:?\/\//iu, "")}`;
  return /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:[/?#]|$)/u.test(suggestion.slice(8)) && Url.parse(suggestion)
    ? { suggestion }
    : {};
}

/** An origin exactly as a browser writes it: scheme, host, and a port only where it is not the scheme's own. An application's too. */
export function origin(given: string): Verdict {
  if (given.trim() === "") return { code: "empty", given };
  const url = Url.parse(given);
  if (!url || (url.protocol === "https:" && !/^https:\/\//iu.test(given)))
    return { code: "origin-unparsable", given, ...originOf(given) };
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return isOfApplication(given) ? null : { code: "origin-not-http", given, ...originOf(given) };
  }
  if (url.hostname.includes("*")) return { code: "origin-has-wildcard", given };
  const suggestion = url.origin;
  if (given === suggestion) return null;
  const lower = given.toLowerCase();
  if (lower === `${suggestion}/`) return { code: "origin-trailing-slash", given, suggestion };
  if (lower === `${suggestion}:${url.protocol === "https:" ? 443 : 80}`)
    return { code: "origin-default-port", given, suggestion };
  return { code: url.pathname !== "/" || /[?#@]/u.test(given) ? "origin-has-path" : "origin-spelling", given, suggestion };
}

/** Schemes with a meaning of their own, and slips of the fingers: no application has them. */
const noApplication = /^(?:wss?|ftps?|file|data|blob|about|javascript|mailto|view-source|h*t*p+s*|h+t*p*s*):/u;

/**
 * What applications, extensions and web views send as their origin, as in `app://obsidian.md`, `capacitor://localhost`: a scheme of
 * their own and a host, in the letters in which they send it.
 */
function isOfApplication(given: string): boolean {
  return !noApplication.test(given) && /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#@\\*,;:"'<>]+(?::\d+)?$/u.test(given);
}

function originOf(given: string): { suggestion?: string } {
  const own = /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+/u.exec(given)?.[0];
  if (own !== undefined && own !== given && !/^https?:/u.test(own) && isOfApplication(own)) return { suggestion: own };
  const { suggestion } = withScheme(given);
  return suggestion === undefined ? {} : { suggestion: Url.of(suggestion).origin };
}

/** An entry of a policy's list of origins: an origin, or `null`. */
export function allowedOrigin(given: string): Verdict {
  return given === "null" ? null : origin(given);
}

/** A regular expression of those that patterns/ understands. */
export function pattern(given: string): Verdict {
  const problem = patternProblem(given);
  return problem && { code: `pattern-${problem.code}`, given };
}

/** A Set-Cookie line: at least `name=value`. */
export function cookieLine(given: string): Verdict {
  if (given.trim() === "") return { code: "empty", given };
  return headerValue(given) ?? (/^\s*[^=;\s][^=;]*=/u.test(given) ? null : { code: "cookie-without-name", given });
}

const unquoted = /(?<![^\s;])(self|none|unsafe-inline|unsafe-eval|unsafe-hashes|strict-dynamic)(?![^\s;])/giu;

/** A Content-Security-Policy, as a header would hold it. https://w3c.github.io/webappsec-csp/#csp-header */
export function policy(given: string): Verdict {
  const named = /^\s*content-security-policy(?:-report-only)?\s*:\s*/iu;
  if (named.test(given)) return { code: "csp-header-name", given, suggestion: given.replace(named, "") };
  if (given.includes(",")) return { code: "csp-comma", given };
  const suggestion = given.replace(unquoted, "'$1'");
  return suggestion === given ? headerValue(given) : { code: "csp-unquoted", given, suggestion };
}

/** A status as typed. 1xx is left to the transport below HTTP's semantics. */
export function status(given: string): Verdict {
  if (given.trim() === "") return { code: "empty", given };
  if (!/^\s*\d+\s*$/u.test(given)) return { code: "not-a-number", given };
  const value = Number(given);
  return value >= 200 && value <= 599 ? null : { code: "status-out-of-range", given };
}
