import type { Initiator } from "../../../../src/trace/failures.ts";
import { at, failed, type Heard, notEstablished } from "./failed.ts";

const csp = (api: Initiator, directive: string, fallback: string | null, sources: string, url = at) =>
  failed("CSP_BLOCKED", api, { directive, fallback, sources, url }, url);

const refusedToConnect = [
  `Refused to connect to ${at} because it does not appear in the connect-src directive of the Content Security Policy.`,
];

const connecting = `Connecting to '${at}' violates the following Content Security Policy directive: "connect-src 'self'". The action has been blocked.`;

const blockedConnect = `Content-Security-Policy: The page’s settings blocked the loading of a resource (connect-src) at ${at} because it violates the following directive: “connect-src 'self'”`;

const violates = "violates the following Content Security Policy directive";

const asFallback = (name: string) => `Note that '${name}' was not explicitly set, so 'default-src' is used as a fallback.`;

const neither = (name: string) => [
  `Refused to load ${at} because it appears in neither the ${name} directive nor the default-src directive of the Content Security Policy.`,
];

const resource = (name: string, directive: string) => [
  `Content-Security-Policy: The page’s settings blocked the loading of a resource (${name}) at ${at} because it violates the following directive: “${directive}”`,
];

export const byPolicy: readonly Heard[] = [
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
