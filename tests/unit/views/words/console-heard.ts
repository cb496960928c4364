import type { Failure, FailureCode, FailureOf, Initiator } from "../../../../src/engine/trace/failures.ts";
import type { ConsoleName } from "../../../../src/views/words/console/words.ts";

/**
 * What the consoles of Chromium 156.0.8078.79, Firefox ESR 153.7.0 and WebKitGTK 2.50.6 said of refusals that the corpora of
 * tests/truth do not have: heard on loopback, from one page at localhost:51400 (of mixed content and Local Network Access: at
 * a.test). Left out are the lines of the network layer and what an element adds to every failure; a browser that is not here was not
 * heard. A hash is written as `…`.
 */
export interface Heard {
  readonly failure: Failure;
  readonly lines: Partial<Readonly<Record<ConsoleName, readonly string[]>>>;
}

const page = "http://localhost:51400";
const at = "http://127.0.0.1:51401/r";

function failed<C extends FailureCode>(
  code: C,
  api: Initiator,
  values: FailureOf<C>["values"],
  url = at,
  tainting: "opaque" | "cors" = "opaque",
  pageOrigin = page,
): Failure {
  const mode = api === "iframe" || api === "form" ? "navigate" : tainting === "cors" ? "cors" : "no-cors";
  const request = { method: "GET", mode, redirect: "follow", tainting, headers: [], nextUrl: null } as const;
  return { code, values, context: { api, pageOrigin, firstUrl: url, lastUrl: url, request } } as Failure;
}

const csp = (api: Initiator, directive: string, fallback: string | null, sources: string, url = at) =>
  failed("CSP_BLOCKED", api, { directive, fallback, sources, url }, url);
const typed = (code: "NOSNIFF" | "MIME_BLOCKED", api: Initiator, mime: string, query: string, tainting: "opaque" | "cors") =>
  failed(code, api, { destination: api === "stylesheet" ? "style" : "script", mime, url: at + query }, at + query, tainting);
const coep = (api: Initiator, query: string) =>
  failed(
    "CORP_COEP",
    api,
    {
      ...{ origin: page, policy: "", url: at + query, status: 200, embedder: "require-corp" as const },
      missing: "cross-origin-resource-policy",
    },
    at + query,
  );
const stream = (status: number, query: string) =>
  failed(
    "NOT_USABLE",
    "eventsource",
    { initiator: "eventsource", mime: "text/plain", status, url: at + query },
    at + query,
    "cors",
  );
const orb = (api: Initiator, mime: string, nosniff: boolean, query: string) =>
  failed("ORB_BLOCKED", api, { mime, nosniff, status: 200, url: at + query }, at + query);

const refusedToConnect = [
  `Refused to connect to ${at} because it does not appear in the connect-src directive of the Content Security Policy.`,
];
const connecting = `Connecting to '${at}' violates the following Content Security Policy directive: "connect-src 'self'". The action has been blocked.`;
const blockedConnect = `Content-Security-Policy: The page’s settings blocked the loading of a resource (connect-src) at ${at} because it violates the following directive: “connect-src 'self'”`;
const notEstablished = (query = "") => `Firefox can’t establish a connection to the server at ${at}${query}.`;
const notSucceeded = (query: string) =>
  `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${at}${query}. (Reason: CORS request did not succeed). Status code: (null).`;
const byOrb = ["A resource is blocked by OpaqueResponseBlocking, please check browser console for details."];
const corp = (query = "") =>
  `The resource at “${at}${query}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof). See https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)#`;
const violates = "violates the following Content Security Policy directive";
const asFallback = (name: string) => `Note that '${name}' was not explicitly set, so 'default-src' is used as a fallback.`;
const neither = (name: string) => [
  `Refused to load ${at} because it appears in neither the ${name} directive nor the default-src directive of the Content Security Policy.`,
];
const resource = (name: string, directive: string) => [
  `Content-Security-Policy: The page’s settings blocked the loading of a resource (${name}) at ${at} because it violates the following directive: “${directive}”`,
];

const byPolicy: readonly Heard[] = [
  {
    failure: csp("fetch", "connect-src", null, "'self'"),
    lines: {
      chromium: [
        connecting,
        `Fetch API cannot load ${at}. Refused to connect because it violates the document's Content Security Policy.`,
      ],
      firefox: [blockedConnect],
      webkit: refusedToConnect,
    },
  },
  ...(["xhr", "beacon"] as const).map((api) => ({
    failure: csp(api, "connect-src", null, "'self'"),
    lines: { chromium: [connecting], firefox: [blockedConnect], webkit: refusedToConnect },
  })),
  {
    failure: csp("eventsource", "connect-src", null, "'self'"),
    lines: { chromium: [connecting], firefox: [notEstablished(), blockedConnect], webkit: refusedToConnect },
  },
  {
    failure: csp("fetch", "connect-src", "default-src", "'self'"),
    lines: {
      webkit: [
        `Refused to connect to ${at} because it appears in neither the connect-src directive nor the default-src directive of the Content Security Policy.`,
      ],
    },
  },
  {
    failure: csp("img", "img-src", "default-src", "'none'"),
    lines: {
      chromium: [
        `Loading the image '${at}' ${violates}: "default-src 'none'". ${asFallback("img-src")} The action has been blocked.`,
      ],
      firefox: resource("img-src", "default-src 'none'"),
      webkit: neither("img-src"),
    },
  },
  {
    failure: csp("img", "img-src", null, "'self'"),
    lines: {
      chromium: [`Loading the image '${at}' ${violates}: "img-src 'self'". The action has been blocked.`],
      firefox: resource("img-src", "img-src 'self'"),
      webkit: [`Refused to load ${at} because it does not appear in the img-src directive of the Content Security Policy.`],
    },
  },
  ...(["script", "module"] as const).map((api) => ({
    failure: csp(api, "script-src-elem", "script-src", "'unsafe-inline'"),
    lines: {
      chromium: [
        `Loading the script '${at}' ${violates}: "script-src 'unsafe-inline'". Note that 'script-src-elem' was not explicitly set, so 'script-src' is used as a fallback. The action has been blocked.`,
      ],
      firefox: [
        `Content-Security-Policy: The page’s settings blocked a script (script-src-elem) at ${at} from being executed because it violates the following directive: “script-src 'unsafe-inline'”`,
      ],
      webkit: [`Refused to load ${at} because it does not appear in the script-src directive of the Content Security Policy.`],
    },
  })),
  {
    failure: csp("stylesheet", "style-src-elem", "default-src", "'none'"),
    lines: {
      chromium: [
        `Loading the stylesheet '${at}' ${violates}: "default-src 'none'". ${asFallback("style-src-elem")} The action has been blocked.`,
      ],
      firefox: [
        `Content-Security-Policy: The page’s settings blocked a style (style-src-elem) at ${at} from being applied because it violates the following directive: “default-src 'none'”`,
      ],
      webkit: neither("style-src"),
    },
  },
  {
    failure: csp("font", "font-src", "default-src", "'none'"),
    lines: {
      chromium: [
        `Loading the font '${at}' ${violates}: "default-src 'none'". ${asFallback("font-src")} The action has been blocked.`,
      ],
      firefox: resource("font-src", "default-src 'none'"),
      webkit: neither("font-src"),
    },
  },
  {
    failure: csp("video", "media-src", "default-src", "'none'"),
    lines: {
      chromium: [
        `Loading media from  '${at}' ${violates}: "default-src 'none'". ${asFallback("media-src")} The action has been blocked.`,
      ],
      firefox: resource("media-src", "default-src 'none'"),
      webkit: neither("media-src"),
    },
  },
  {
    failure: csp("iframe", "frame-src", "default-src", "'none'"),
    lines: {
      chromium: [
        `Framing 'http://127.0.0.1:51401/' ${violates}: "default-src 'none'". The request has been blocked. ${asFallback("frame-src")}`,
      ],
      firefox: resource("frame-src", "default-src 'none'"),
      webkit: neither("frame-src"),
    },
  },
  {
    failure: csp("iframe", "frame-src", "child-src", "'self'"),
    lines: {
      firefox: resource("frame-src", "child-src 'self'"),
      webkit: [`Refused to load ${at} because it does not appear in the frame-src directive of the Content Security Policy.`],
    },
  },
  {
    failure: csp("form", "form-action", null, "'self'"),
    lines: {
      chromium: [`Sending form data to '${at}' ${violates}: "form-action 'self'". The request has been blocked.`],
      firefox: resource("form-action", "form-action 'self'"),
      webkit: [],
    },
  },
  {
    failure: csp("fetch", "script-src", null, "'self'", "inline"),
    lines: {
      chromium: [
        `Executing inline script ${violates} 'script-src 'self''. Either the 'unsafe-inline' keyword, a hash ('sha256-…'), or a nonce ('nonce-...') is required to enable inline execution. The action has been blocked.`,
      ],
      firefox: [
        "Content-Security-Policy: The page’s settings blocked an inline script (script-src-elem) from being executed because it violates the following directive: “script-src 'self'”. Consider using a hash ('sha256-…') or a nonce.",
      ],
      webkit: [
        "Refused to execute a script because its hash, its nonce, or 'unsafe-inline' does not appear in the script-src directive of the Content Security Policy.",
      ],
    },
  },
];

const nosniffScript = (query: string) =>
  `Refused to execute ${at}${query} as script because "X-Content-Type-Options: nosniff" was given and its Content-Type is not a script MIME type.`;
const mismatch = (mime: string, query: string) =>
  `The resource from “${at}${query}” was blocked due to MIME type (“${mime}”) mismatch (X-Content-Type-Options: nosniff).`;

const byType: readonly Heard[] = [
  {
    failure: typed("NOSNIFF", "script", "application/json", "?t=json&ns", "cors"),
    lines: {
      chromium: [
        `Refused to execute script from '${at}?t=json&ns' because its MIME type ('application/json') is not executable, and strict MIME type checking is enabled.`,
      ],
      firefox: [mismatch("application/json", "?t=json&ns"), notSucceeded("?t=json&ns")],
      webkit: [nosniffScript("?t=json&ns")],
    },
  },
  {
    failure: typed("NOSNIFF", "script", "application/json", "?t=json&ns", "opaque"),
    lines: { firefox: [mismatch("application/json", "?t=json&ns")], webkit: [nosniffScript("?t=json&ns")] },
  },
  {
    failure: typed("NOSNIFF", "stylesheet", "text/html", "?t=html&ns", "cors"),
    lines: {
      chromium: [
        `Refused to apply style from '${at}?t=html&ns' because its MIME type ('text/html') is not a supported stylesheet MIME type, and strict MIME checking is enabled.`,
      ],
      firefox: [mismatch("text/html", "?t=html&ns"), notSucceeded("?t=html&ns")],
      webkit: [`Did not parse stylesheet at '${at}?t=html&ns' because non CSS MIME types are not allowed in strict mode.`],
    },
  },
  {
    failure: typed("MIME_BLOCKED", "script", "image/png", "?t=png", "cors"),
    lines: {
      chromium: [`Refused to execute script from '${at}?t=png' because its MIME type ('image/png') is not executable.`],
      firefox: [`Script from “${at}?t=png” was blocked because of a disallowed MIME type (“image/png”).`, notSucceeded("?t=png")],
      webkit: [`Refused to execute ${at}?t=png as script because image/png is not a script MIME type.`],
    },
  },
  {
    failure: typed("MIME_BLOCKED", "module", "text/html", "?t=html", "cors"),
    lines: {
      chromium: [
        'Failed to load module script: Expected a JavaScript-or-Wasm module script but the server responded with a MIME type of "text/html". Strict MIME type checking is enforced for module scripts per HTML spec.',
      ],
      firefox: [
        `Loading module from “${at}?t=html” was blocked because of a disallowed MIME type (“text/html”).`,
        notSucceeded("?t=html"),
      ],
      webkit: ["TypeError: 'text/html' is not a valid JavaScript MIME type."],
    },
  },
  {
    failure: typed("MIME_BLOCKED", "stylesheet", "text/html", "?t=html", "cors"),
    lines: {
      chromium: [],
      firefox: [`The stylesheet ${at}?t=html was not loaded because its MIME type, “text/html”, is not “text/css”.`],
      webkit: [`Did not parse stylesheet at '${at}?t=html' because non CSS MIME types are not allowed in strict mode.`],
    },
  },
  {
    failure: stream(200, "?t=plain"),
    lines: {
      chromium: [
        `EventSource's response has a MIME type ("text/plain") that is not "text/event-stream". Aborting the connection.`,
      ],
      firefox: [notEstablished("?t=plain"), notEstablished("?t=plain")],
      webkit: [`EventSource's response has a MIME type ("text/plain") that is not "text/event-stream". Aborting the connection.`],
    },
  },
  {
    failure: stream(404, "?s=404"),
    lines: { chromium: [], firefox: [notEstablished("?s=404"), notEstablished("?s=404")], webkit: [] },
  },
  { failure: orb("img", "application/json", false, "?t=json"), lines: { chromium: [], firefox: byOrb } },
  { failure: orb("img", "text/html", true, "?t=html&ns"), lines: { chromium: [], firefox: byOrb } },
  {
    failure: orb("script", "application/json", true, "?t=json&ns"),
    lines: { chromium: [], firefox: [mismatch("application/json", "?t=json&ns")] },
  },
  {
    failure: typed("NOSNIFF", "script", "image/png", "?t=png&ns", "opaque"),
    lines: { firefox: [`Script from “${at}?t=png&ns” was blocked because of a disallowed MIME type (“image/png”).`] },
  },
  {
    failure: typed("NOSNIFF", "module", "text/css", "?t=css&ns", "cors"),
    lines: {
      chromium: [
        'Failed to load module script: Expected a JavaScript-or-Wasm module script but the server responded with a MIME type of "text/css". Strict MIME type checking is enforced for module scripts per HTML spec.',
      ],
      firefox: [
        `Loading module from “${at}?t=css&ns” was blocked because of a disallowed MIME type (“text/css”).`,
        notSucceeded("?t=css&ns"),
      ],
      webkit: ["TypeError: 'text/css' is not a valid JavaScript MIME type."],
    },
  },
  {
    failure: typed("MIME_BLOCKED", "module", "image/png", "?t=png", "cors"),
    lines: {
      firefox: [`Script from “${at}?t=png” was blocked because of a disallowed MIME type (“image/png”).`, notSucceeded("?t=png")],
    },
  },
  {
    failure: failed("NOT_USABLE", "video", { initiator: "video", mime: "video/mp4", status: 404, url: at }),
    lines: { chromium: [], firefox: [`HTTP load failed with status 404. Load of media resource ${at} failed.`], webkit: [] },
  },
  {
    failure: failed("NOT_USABLE", "video", { initiator: "video", mime: "text/css", status: 200, url: at }),
    lines: {
      chromium: [],
      firefox: [`HTTP “Content-Type” of “text/css” is not supported. Load of media resource ${at} failed.`],
      webkit: [],
    },
  },
];

const cancelledLoad = (query = "") =>
  `Cancelled load to ${at}${query} because it violates the resource's Cross-Origin-Resource-Policy response header.`;

const byEmbedder: readonly Heard[] = [
  {
    failure: coep("img", "?t=png"),
    lines: {
      chromium: [],
      firefox: [corp("?t=png")],
      webkit: [cancelledLoad("?t=png"), `Cannot load image ${at}?t=png due to access control checks.`],
    },
  },
  {
    failure: coep("script", "?t=html"),
    lines: {
      chromium: [],
      firefox: [corp("?t=html")],
      webkit: [cancelledLoad("?t=html"), "Cross-origin script load denied by Cross-Origin Resource Sharing policy."],
    },
  },
  {
    failure: coep("fetch", ""),
    lines: {
      chromium: [],
      firefox: [corp()],
      webkit: [cancelledLoad(), `Fetch API cannot load ${at} due to access control checks.`],
    },
  },
];

const insecure = "http://b.test:51401/r";
const mixed = (
  [
    ["fetch", "resource"],
    ["xhr", "XMLHttpRequest endpoint"],
    ["eventsource", "EventSource endpoint"],
    ["beacon", "Beacon endpoint"],
    ["script", "script"],
    ["module", "script"],
    ["stylesheet", "stylesheet"],
    ["font", "font"],
    ["iframe", "frame"],
    ["form", "form action"],
  ] as const
).map(
  ([api, what]): Heard => ({
    failure: failed("MIXED_CONTENT", api, { pageUrl: "https://a.test:51402/", url: insecure }, insecure),
    lines: {
      chromium: [
        `Mixed Content: The page at 'https://a.test:51402/' was loaded over HTTPS, but requested an insecure ${what} '${insecure}'. This request has been blocked; the content must be served over HTTPS.`,
      ],
    },
  }),
);

const local = "http://localhost:51401/r";
const intoLocalNetwork = (
  [
    ["fetch", "fetch"],
    ["xhr", "XMLHttpRequest"],
    ["eventsource", "resource"],
    ["beacon", "resource"],
    ["img", "image"],
    ["script", "script"],
    ["module", "script"],
    ["stylesheet", "CSS stylesheet"],
    ["font", "font"],
    ["video", "video"],
  ] as const
).flatMap(([api, what]): readonly Heard[] => [
  {
    failure: failed("LNA_DENIED", api, { from: "public", to: "loopback", url: local }, local, "opaque", "https://a.test:51402"),
    lines: {
      chromium: [
        `Access to ${what} at '${local}' from origin 'https://a.test:51402' has been blocked by CORS policy: Permission was denied for this request to access the \`loopback\` address space.`,
      ],
    },
  },
  {
    failure: failed(
      "LNA_INSECURE_CONTEXT",
      api,
      { from: "public", to: "loopback", url: insecure },
      insecure,
      "opaque",
      "http://a.test:51403",
    ),
    lines: {
      chromium: [
        `Access to ${what} at '${insecure}' from origin 'http://a.test:51403' has been blocked by CORS policy: The request client is not a secure context and the resource is in more-private address space \`loopback\`.`,
      ],
    },
  },
]);

export const heard: readonly Heard[] = [...byPolicy, ...byType, ...byEmbedder, ...mixed, ...intoLocalNetwork];
