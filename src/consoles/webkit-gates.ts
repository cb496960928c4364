import type { Failure, FailureOf, Initiator } from "../trace/failures.ts";
import type { Texts } from "./browser-console.ts";
import { askedAs } from "./preloaded.ts";
import { ofRedirect, refused } from "./webkit-cors.ts";

const connects: readonly Initiator[] = ["fetch", "xhr", "eventsource", "websocket", "beacon", "preload"];

function refusedByPolicy({ values: v, context }: FailureOf<"CSP_BLOCKED">): readonly string[] {
  const api = askedAs(context);
  // NOTE: a form and an icon are kept back in silence.
  if ((api === "form" || api === "icon") && v.url !== "inline") return [];
  // NOTE: nor is anything told of what a worker's own policy forbids.
  if (context.request?.inWorker) return [];
  const inline = v.url === "inline";
  const name = v.directive.replace(/-elem$/u, "");
  const neither = v.fallback === "default-src";
  if (inline) {
    const where = neither ? `in either the ${name} directive or the default-src directive` : `in the ${name} directive`;
    return [
      `Refused to execute a script because its hash, its nonce, or 'unsafe-inline' does not appear ${where} of the Content Security Policy.`,
    ];
  }
  const what = connects.includes(api) ? "connect to" : "load";
  const where = neither
    ? `appears in neither the ${name} directive nor the default-src directive`
    : `does not appear in the ${name} directive`;
  const line = `Refused to ${what} ${v.url} because it ${where} of the Content Security Policy.`;
  return api === "preload" ? [line, "Blocked by Content Security Policy."] : [line];
}

function corp(f: Failure & { readonly values: { readonly url: string } }): readonly string[] {
  const reason = `Cancelled load to ${f.values.url} because it violates the resource's Cross-Origin-Resource-Policy response header.`;
  return refused(f, ofRedirect(f, reason));
}

function refusedToBeFramed({ values: { by, value, url } }: FailureOf<"FRAMING_REFUSED">): readonly string[] {
  return by === "X-Frame-Options"
    ? [`Refused to display '${url}' in a frame because it set 'X-Frame-Options' to '${value}'.`]
    : [`Refused to load ${url} because it does not appear in the frame-ancestors directive of the Content Security Policy.`];
}

/** NOTE: what came without CORS is told of as if it had been compared. */
function brokenPromise(f: FailureOf<"INTEGRITY_MISMATCH" | "INTEGRITY_NEEDS_CORS">): readonly string[] {
  const { integrity, size } = f.values;
  const { api, firstUrl } = f.context;
  const why = `Failed integrity metadata check. Content length: ${size ?? "(no content)"}, Expected content length: ${size ?? 0}, Expected metadata: ${integrity}`;
  if (api === "fetch")
    return [
      `Failed integrity metadata check. ${firstUrl}. ${why}`,
      `Fetch API cannot load ${firstUrl} due to access control checks.`,
    ];
  const line = `Cannot load ${api === "stylesheet" ? "stylesheet" : "script"} ${firstUrl}. ${why}`;
  return api === "module" ? [line, "TypeError: Cannot load script due to integrity mismatch"] : [line];
}

function wrongType({
  code,
  values: { mime, url },
  context: { api, firstUrl },
}: FailureOf<"NOSNIFF" | "MIME_BLOCKED">): readonly string[] {
  if (api === "worker" || api === "sharedworker" || api === "importscripts") return [];
  if (api === "stylesheet")
    return [`Did not parse stylesheet at '${firstUrl}' because non CSS MIME types are not allowed in strict mode.`];
  if (api === "module") return [`TypeError: '${mime || "text/plain"}' is not a valid JavaScript MIME type.`];
  return code === "NOSNIFF"
    ? [
        `Refused to execute ${url} as script because "X-Content-Type-Options: nosniff" was given and its Content-Type is not a script MIME type.`,
      ]
    : [`Refused to execute ${url} as script because ${mime} is not a script MIME type.`];
}

/**
 * What Safari prints of the gates around CORS.
 * Source: Cross-Origin-Resource-Policy and nosniff are in tests/truth/corpus; the others were heard from WebKitGTK 2.50.6, in
 * tests/unit/consoles/console-samples.ts, but for those that webkit.ts lists.
 */
export const gateTexts: Texts<readonly string[]> = {
  CORP_SAME_ORIGIN: corp,
  CORP_SAME_SITE: corp,
  CORP_COEP: corp,
  CSP_BLOCKED: refusedByPolicy,
  FRAMING_REFUSED: refusedToBeFramed,
  INTEGRITY_MISMATCH: brokenPromise,
  INTEGRITY_NEEDS_CORS: brokenPromise,
  NOSNIFF: wrongType,
  MIME_BLOCKED: wrongType,
  NOT_USABLE: ({ values: { initiator, mime, status } }) =>
    initiator === "eventsource" && status === 200
      ? [`EventSource's response has a MIME type ("${mime}") that is not "text/event-stream". Aborting the connection.`]
      : [],
  MIXED_CONTENT: (f) => {
    const { pageUrl, url } = f.values;
    // NOTE: the sentence ends so.
    const line = `[blocked] The page at ${pageUrl} requested insecure content from ${url}. This content was blocked and must`;
    switch (f.context.api) {
      case "fetch":
      case "xhr":
      case "eventsource":
        return [line, ...refused(f, "Not allowed to request resource")];
      case "beacon":
        return [line, `Beacon API cannot load ${url}. Not allowed to request resource`];
      default:
        return [line];
    }
  },
};
