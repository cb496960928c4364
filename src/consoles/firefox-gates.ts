import { isOkStatus } from "../http/statuses.ts";
import type { Failure, FailureOf, Initiator } from "../trace/failures.ts";
import { Url } from "../url/url.ts";
import type { Texts } from "./browser-console.ts";
import { cancelledIfCrossOrigin, noConnection } from "./firefox-cors.ts";
import { disallowed, loadedAnyway, mismatch, neverScripts } from "./firefox-types.ts";
import { askedAs } from "./preloaded.ts";

/** What Content-Security-Policy says was kept from what. */
function keptFrom(api: Initiator, directive: string, url: string): string {
  switch (api) {
    case "script":
    case "module":
    case "importscripts":
      return `a script (${directive}) at ${url} from being executed`;
    case "worker":
    case "sharedworker":
      return `a worker script (${directive}) at ${url} from being executed`;
    case "stylesheet":
      return `a style (${directive}) at ${url} from being applied`;
    default:
      return `the loading of a resource (${directive}) at ${url}`;
  }
}

function refusedByPolicy({ values: v, context: { api } }: FailureOf<"CSP_BLOCKED">): readonly string[] {
  const directive = `“${v.fallback ?? v.directive} ${v.sources}`.trimEnd();
  const because = `because it violates the following directive: ${directive}”`;
  const line = (what: string) => `Content-Security-Policy: The page’s settings blocked ${what} ${because}`;
  if (v.url === "inline")
    return [`${line("an inline script (script-src-elem) from being executed")}. Consider using a hash ('sha256-…') or a nonce.`];
  // NOTE: of what is loaded beforehand nothing is told, but of a prefetch.
  if (api === "preload" || api === "modulepreload") return [];
  const refused = line(keptFrom(api, v.directive, v.url));
  return api === "eventsource" ? [noConnection(v.url), refused] : [refused];
}

function refusedToBeFramed({ values: v }: FailureOf<"FRAMING_REFUSED">): readonly string[] {
  if (v.by === "X-Frame-Options")
    return [`The loading of “${v.url}” in a frame is denied by “X-Frame-Options“ directive set to “${v.value.toLowerCase()}“.`];
  const directive = `“${`${v.by} ${v.value}`.trim()}”`;
  const line = `Content-Security-Policy: The page’s settings blocked the loading of a resource (${v.by}) at <unknown> because it violates the following directive: ${directive}`;
  // NOTE: once for each document around it; recorded in fr-frame-S-X-ancestors-self.
  return Array<string>(v.refused).fill(line);
}

const notImported = (mime: string, url: string) =>
  `Loading script from “${url}” with importScripts() was blocked because of a disallowed MIME type (“${mime}”).`;

/** Of a module nosniff is never the reason, of a script only where its type is not a worse one. */
function wrongType({ code, values: { mime, url }, context }: FailureOf<"NOSNIFF" | "MIME_BLOCKED">): readonly string[] {
  const api = askedAs(context);
  const nosniff = code === "NOSNIFF";
  if (api === "worker" || api === "sharedworker") return [disallowed("Loading Worker from", mime, url)];
  if (api === "importscripts") return [notImported(mime, url)];
  // NOTE: of a preload nothing is told.
  if (api === "stylesheet" && !nosniff && api !== context.api) return [];
  // NOTE: the URL that was asked for first; recorded in mix-v9042-204.
  if (api === "stylesheet" && !nosniff)
    return [`The stylesheet ${context.firstUrl} was not loaded because its MIME type, “${mime}”, is not “text/css”.`];
  const isModule = api === "module" || api === "modulepreload";
  const module = isModule && !neverScripts.test(mime);
  const isMismatch = nosniff && !isModule && !(api === "script" && neverScripts.test(mime));
  const line = isMismatch ? mismatch(mime, url) : disallowed(module ? "Loading module from" : "Script from", mime, url);
  return [line, ...cancelledIfCrossOrigin(context)];
}

function notUsable({ values: { initiator, mime, status, url } }: FailureOf<"NOT_USABLE">): readonly string[] {
  if (initiator === "eventsource") return [noConnection(url), noConnection(url)];
  if (initiator !== "video") return [];
  const why = status >= 400 ? `HTTP load failed with status ${status}.` : `HTTP “Content-Type” of “${mime}” is not supported.`;
  return [`${why} Load of media resource ${url} failed.`];
}

/** NOTE: which rule it was stands in the browser's console only, not in the page's; nosniff of a script comes first. */
function withheld({ values: { mime, nosniff, status, url }, context }: FailureOf<"ORB_BLOCKED">): readonly string[] {
  const api = askedAs(context);
  if (api !== context.api && !nosniff) return [];
  if (api === "importscripts") return [notImported(mime, url)];
  if (api === "script" && neverScripts.test(mime)) return [disallowed("Script from", mime, url)];
  if (nosniff && (api === "script" || api === "stylesheet")) return [mismatch(mime, url)];
  // NOTE: not of the page's own server, which a redirect may have led back to; recorded in ref-v9042-326 and mix-v771-182.
  const isOwn = Url.parse(context.lastUrl)?.origin === context.pageOrigin;
  const line = "A resource is blocked by OpaqueResponseBlocking, please check browser console for details.";
  return [...(api === "script" && isOkStatus(status) ? [loadedAnyway(mime, url)] : []), ...(isOwn ? [] : [line])];
}

/** NOTE: the URL is the first one, redirected or not. */
function brokenPromise({ values, context }: FailureOf<"INTEGRITY_MISMATCH">): readonly string[] {
  return [
    `None of the “${values.algorithm}” hashes in the integrity attribute match the content of the subresource at “${context.firstUrl}”. The computed hash is “${values.computed}”.`,
  ];
}

function corp({ context: { lastUrl } }: Failure): readonly string[] {
  return [
    `The resource at “${lastUrl}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof). See https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)#`,
  ];
}

/**
 * What Firefox prints of the gates around CORS, without the file-and-line tail.
 * Source: Cross-Origin-Resource-Policy is in tests/truth/corpus; the others were heard from Firefox ESR 153.7.0, in
 * tests/unit/consoles/console-samples.ts, but for those that firefox.ts lists.
 */
export const gateTexts: Texts<readonly string[]> = {
  CORP_SAME_ORIGIN: corp,
  CORP_SAME_SITE: corp,
  CORP_COEP: (f) => (f.values.missing === "cross-origin-resource-policy" ? corp(f) : []),
  CSP_BLOCKED: refusedByPolicy,
  FRAMING_REFUSED: refusedToBeFramed,
  WEBSOCKET_REFUSED: ({ values }) => [noConnection(values.url)],
  INTEGRITY_MISMATCH: brokenPromise,
  INTEGRITY_NEEDS_CORS: ({ values: { url } }) => [
    `“${url}” is not eligible for integrity checks since it’s neither CORS-enabled nor same-origin.`,
  ],
  NOSNIFF: wrongType,
  MIME_BLOCKED: wrongType,
  ORB_BLOCKED: withheld,
  NOT_USABLE: notUsable,
  MIXED_CONTENT: ({ values }) => [`Blocked loading mixed active content “${values.url}”`],
  LNA_DENIED: ({ context }) => cancelledIfCrossOrigin(context),
  LNA_INSECURE_CONTEXT: ({ context }) => cancelledIfCrossOrigin(context),
};
