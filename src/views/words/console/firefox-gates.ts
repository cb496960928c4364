import type { Failure, FailureOf, Initiator } from "../../../engine/trace/failures.ts";
import { cancelledIfCrossOrigin } from "./firefox-cors.ts";
import type { Texts } from "./words.ts";

/** What Content-Security-Policy says was kept from what. */
function keptFrom(api: Initiator, directive: string, url: string): string {
  switch (api) {
    case "script":
    case "module":
      return `a script (${directive}) at ${url} from being executed`;
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
  const refused = line(keptFrom(api, v.directive, v.url));
  return api === "eventsource" ? [noConnection(v.url), refused] : [refused];
}

const noConnection = (url: string) => `Firefox can’t establish a connection to the server at ${url}.`;

function nosniff({ values: { mime, url }, context }: FailureOf<"NOSNIFF">): readonly string[] {
  const line = `The resource from “${url}” was blocked due to MIME type (“${mime}”) mismatch (X-Content-Type-Options: nosniff).`;
  return [line, ...cancelledIfCrossOrigin(context)];
}

function wrongType({ values: { mime, url }, context }: FailureOf<"MIME_BLOCKED">): readonly string[] {
  const because = `was blocked because of a disallowed MIME type (“${mime}”).`;
  switch (context.api) {
    case "stylesheet":
      return [`The stylesheet ${url} was not loaded because its MIME type, “${mime}”, is not “text/css”.`];
    case "module":
      return [`Loading module from “${url}” ${because}`, ...cancelledIfCrossOrigin(context)];
    default:
      return [`Script from “${url}” ${because}`, ...cancelledIfCrossOrigin(context)];
  }
}

function corp({ context: { lastUrl } }: Failure): readonly string[] {
  return [
    `The resource at “${lastUrl}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof). See https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)#`,
  ];
}

/**
 * What Firefox prints of the gates around CORS, without the file-and-line tail.
 * Source: Cross-Origin-Resource-Policy is in tests/truth/corpus; the others were heard from Firefox ESR 153.7.0, in
 * tests/unit/views/words/console-heard.ts, but for those that firefox.ts lists.
 */
export const gateTexts: Texts<readonly string[]> = {
  CORP_SAME_ORIGIN: corp,
  CORP_SAME_SITE: corp,
  CORP_COEP: (f) => (f.values.missing === "cross-origin-resource-policy" ? corp(f) : []),
  CSP_BLOCKED: refusedByPolicy,
  NOSNIFF: nosniff,
  MIME_BLOCKED: wrongType,
  // NOTE: which rule it was stands in the browser's console only, not in the page's.
  ORB_BLOCKED: () => ["A resource is blocked by OpaqueResponseBlocking, please check browser console for details."],
  NOT_USABLE: ({ values: { initiator, url } }) => (initiator === "eventsource" ? [noConnection(url)] : []),
  MIXED_CONTENT: ({ values }) => [`Blocked loading mixed active content “${values.url}”`],
  LNA_DENIED: ({ context }) => cancelledIfCrossOrigin(context),
  LNA_INSECURE_CONTEXT: ({ context }) => cancelledIfCrossOrigin(context),
};
