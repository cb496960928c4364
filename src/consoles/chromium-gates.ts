import { isOkStatus } from "../http/statuses.ts";
import type { FailureOf, Initiator, LocalNetworkValues } from "../trace/failures.ts";
import { Url } from "../url/url.ts";
import type { Texts } from "./browser-console.ts";
import { blocked } from "./chromium-cors.ts";
import { askedAs } from "./preloaded.ts";

/** A kind of request that the page's policy or the secure context refuses. */
interface Kind {
  /** In Content-Security-Policy's words: what was about to be done with the URL. */
  readonly doing: string;
  /** In those of mixed content. */
  readonly insecure: string;
}

const connecting = "Connecting to";
const kinds: Readonly<Record<Initiator, Kind>> = {
  fetch: { doing: connecting, insecure: "resource" },
  xhr: { doing: connecting, insecure: "XMLHttpRequest endpoint" },
  eventsource: { doing: connecting, insecure: "EventSource endpoint" },
  beacon: { doing: connecting, insecure: "Beacon endpoint" },
  img: { doing: "Loading the image", insecure: "element" },
  script: { doing: "Loading the script", insecure: "script" },
  module: { doing: "Loading the script", insecure: "script" },
  stylesheet: { doing: "Loading the stylesheet", insecure: "stylesheet" },
  font: { doing: "Loading the font", insecure: "font" },
  // NOTE: two spaces, as Chrome prints them.
  video: { doing: "Loading media from ", insecure: "element" },
  track: { doing: "Loading media from ", insecure: "text track" },
  shape: { doing: "Loading the image", insecure: "element" },
  preload: { doing: connecting, insecure: "resource" },
  modulepreload: { doing: "Loading the script", insecure: "script" },
  prefetch: { doing: "Fetching content from", insecure: "prefetch resource" },
  icon: { doing: "Loading the image", insecure: "favicon" },
  worker: { doing: "Creating a worker from", insecure: "Worker script" },
  sharedworker: { doing: "Creating a worker from", insecure: "Worker script" },
  importscripts: { doing: "Loading the script", insecure: "script" },
  form: { doing: "Sending form data to", insecure: "form action" },
  navigation: { doing: "Navigating to", insecure: "page" },
  websocket: { doing: connecting, insecure: "WebSocket endpoint" },
  iframe: { doing: "Framing", insecure: "frame" },
};

export function insecurely(api: Initiator, pageUrl: string, url: string): string {
  return `Mixed Content: The page at '${pageUrl}' was loaded over HTTPS, but requested an insecure ${kinds[api].insecure} '${url}'.`;
}

function refusedByPolicy({ values: v, context }: FailureOf<"CSP_BLOCKED">): readonly string[] {
  const api = askedAs(context);
  const directive = `${v.fallback ?? v.directive} ${v.sources}`.trim();
  const note =
    v.fallback === null ? "" : ` Note that '${v.directive}' was not explicitly set, so '${v.fallback}' is used as a fallback.`;
  const because = "violates the following Content Security Policy directive";
  if (v.url === "inline") {
    const remedy =
      "Either the 'unsafe-inline' keyword, a hash ('sha256-…'), or a nonce ('nonce-...') is required to enable inline execution.";
    return [`Executing inline script ${because} '${directive}'. ${remedy}${note} The action has been blocked.`];
  }
  // NOTE: of a frame only the origin is told, and the note comes last.
  if (api === "iframe")
    return [`Framing '${Url.parse(v.url)?.origin ?? v.url}/' ${because}: "${directive}". The request has been blocked.${note}`];
  const end = api === "form" ? " The request has been blocked." : `${note} The action has been blocked.`;
  const line = `${kinds[api].doing} '${v.url}' ${because}: "${directive}".${end}`;
  const told = `Fetch API cannot load ${v.url}. Refused to connect because it violates the document's Content Security Policy.`;
  return api === "fetch" ? [line, told] : [line];
}

/** NOTE: only the origin is told of what was to be framed. */
function refusedToBeFramed({ values: v }: FailureOf<"FRAMING_REFUSED">): readonly string[] {
  const origin = `${Url.parse(v.url)?.origin ?? v.url}/`;
  if (v.by === "frame-ancestors") {
    const directive = `${v.by} ${v.value}`.trim();
    return [
      `Framing '${origin}' violates the following Content Security Policy directive: "${directive}". The request has been blocked.`,
    ];
  }
  const refused = `Refused to display '${origin}' in a frame because it set`;
  return v.value.includes(",")
    ? [`${refused} multiple 'X-Frame-Options' headers with conflicting values ('${v.value}'). Falling back to 'deny'.`]
    : [`${refused} 'X-Frame-Options' to '${v.value.toLowerCase()}'.`];
}

function refusedForItsType({ code, values: { mime, url }, context }: FailureOf<"NOSNIFF" | "MIME_BLOCKED">): readonly string[] {
  const api = askedAs(context);
  const strict = code === "NOSNIFF";
  // NOTE: of workers nothing is told; recorded in w-worker-nosniff.
  if (api === "worker" || api === "sharedworker" || api === "importscripts") return [];
  if (api === "module" || api === "modulepreload")
    return [
      `Failed to load module script: Expected a JavaScript-or-Wasm module script but the server responded with a MIME type of "${mime}". Strict MIME type checking is enforced for module scripts per HTML spec.`,
    ];
  if (api === "script")
    return [
      `Refused to execute script from '${url}' because its MIME type ('${mime}') is not executable${strict ? ", and strict MIME type checking is enabled" : ""}.`,
    ];
  // NOTE: a stylesheet of another type is left out in silence, but for nosniff.
  return strict
    ? [
        `Refused to apply style from '${url}' because its MIME type ('${mime}') is not a supported stylesheet MIME type, and strict MIME checking is enabled.`,
      ]
    : [];
}

/** NOTE: of a preload nothing is told. */
function brokenPromise(f: FailureOf<"INTEGRITY_MISMATCH" | "INTEGRITY_NEEDS_CORS">): readonly string[] {
  const { url, algorithm } = f.values;
  const { api, firstUrl } = f.context;
  if (api === "preload") return [];
  const needsCors = `Subresource Integrity: The resource '${url}' has an integrity attribute, but the`;
  const line =
    f.code === "INTEGRITY_MISMATCH"
      ? `Failed to find a valid digest in the 'integrity' attribute for resource '${url}' with computed ${algorithm.replace("sha", "SHA-")} integrity '${f.values.computed}'. The resource has been blocked.`
      : api === "fetch"
        ? `${needsCors} response is not eligible for integrity validation.`
        : `${needsCors} resource requires the request to be CORS enabled to check the integrity, and it is not. The resource has been blocked because the integrity cannot be enforced.`;
  return api === "fetch" ? [line, `Fetch API cannot load ${firstUrl}. SRI's integrity checks failed.`] : [line];
}

/** A font's first bytes say which kind it is. Recorded in el-v911-149. */
function notDecoded(url: string, begins: string): readonly string[] {
  const line = `Failed to decode downloaded font: ${url}`;
  if (begins === "") return [line];
  if (begins.length < 4) return [line, "OTS parsing error: file less than 4 bytes"];
  // NOTE: a signed number, as Chrome prints it.
  const version = [...begins].reduce((sum, byte) => (sum << 8) | (byte.charCodeAt(0) & 0xff), 0);
  return [line, `OTS parsing error: invalid sfntVersion: ${version}`];
}

const intoLocalNetwork =
  (text: (values: LocalNetworkValues) => string) => (f: FailureOf<"LNA_DENIED" | "LNA_INSECURE_CONTEXT">) =>
    f.context.request?.mode === "navigate" ? [] : [blocked(f, text(f.values))];

/**
 * What Chrome prints of the gates around CORS.
 * Source: heard from Chromium 156.0.8078.79, in tests/unit/consoles/console-samples.ts.
 */
export const gateTexts: Texts<readonly string[]> = {
  CSP_BLOCKED: refusedByPolicy,
  URL_HAS_CREDENTIALS: ({ context: { api } }) =>
    api === "fetch"
      ? []
      : [
          "Subresource requests whose URLs contain embedded credentials (e.g. `https://user:pass@host/`) are blocked. See https://www.chromestatus.com/feature/5669008342777856 for more details.",
        ],
  MIXED_CONTENT: ({ values: v, context: { api } }) => [
    `${insecurely(api, v.pageUrl, v.url)} This request has been blocked; the content must be served over HTTPS.`,
  ],
  LNA_DENIED: intoLocalNetwork(({ to }) => `Permission was denied for this request to access the \`${to}\` address space.`),
  LNA_INSECURE_CONTEXT: intoLocalNetwork(
    ({ to }) => `The request client is not a secure context and the resource is in more-private address space \`${to}\`.`,
  ),
  FRAMING_REFUSED: refusedToBeFramed,
  NAVIGATION_SANDBOXED: ({ values: v }) => [
    v.target === "top"
      ? `Unsafe attempt to initiate navigation for frame with origin '${v.around}' from frame with URL 'about:srcdoc'. The frame attempting navigation of the top-level window is sandboxed, but the flag of 'allow-top-navigation' or 'allow-top-navigation-by-user-activation' is not set.`
      : `Blocked opening '${v.url}' in a new window because the request was made in a sandboxed frame whose 'allow-popups' permission is not set.`,
  ],
  WEBSOCKET_REFUSED: ({ values: v }) => [
    `WebSocket connection to '${v.url}' failed: ${v.status === 401 ? "HTTP Authentication failed; no valid credentials available" : `Error during WebSocket handshake: Unexpected response code: ${v.status}`}`,
  ],
  INTEGRITY_MISMATCH: brokenPromise,
  INTEGRITY_NEEDS_CORS: brokenPromise,
  NOSNIFF: refusedForItsType,
  MIME_BLOCKED: refusedForItsType,
  NOT_USABLE: ({ values: { initiator, mime, status, url, begins } }) => {
    if (initiator === "font" && isOkStatus(status)) return notDecoded(url, begins ?? "");
    return initiator === "eventsource" && status === 200
      ? [`EventSource's response has a MIME type ("${mime}") that is not "text/event-stream". Aborting the connection.`]
      : [];
  },
};
