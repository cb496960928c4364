import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The one script that stands in the pages themselves: what it does has to be done before anything is painted. */
export const beforePaint = readFileSync(new URL("before-paint.js", import.meta.url), "utf8")
  .replace(/^\/\*.*?\*\/\s*/su, "")
  .trimEnd();

const hashOf = (/** @type {string} */ text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * The Content-Security-Policy of the production build: no inline script but one, known by its hash, no inline style, nothing from or to another origin
 * that exists. A link can name any host on the internet in its scenario; `connect-src` is the last of the walls that keep the
 * simulated wire on this machine. It names where the wire goes: `.invalid` never resolves (src/worker/wire-origin.ts).
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const directives = {
  "default-src": ["'none'"],
  "script-src": ["'self'", hashOf(beforePaint)],
  // React and React Flow set styles through the CSSOM, which the policy does not restrict: 'unsafe-inline' is not needed.
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'", "https://wire.invalid"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/** The policy as the value of a header or of a `<meta http-equiv>`, where `frame-ancestors` counts for nothing. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources.join(" ")}`)
  .join("; ");

/** The same with what only a header can say: no other site may put the page into a frame, where it could be made to look like its own. */
export const servedPolicy = `${contentSecurityPolicy}; frame-ancestors 'self'`;

/** Of embed/: it asks for nothing but its own files, and anybody may put it into a frame. */
export const embedPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
