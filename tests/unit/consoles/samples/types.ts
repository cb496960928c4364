import type { Initiator } from "../../../../src/trace/failures.ts";
import { at, failed, type Heard, notEstablished } from "./failed.ts";

const typed = (code: "NOSNIFF" | "MIME_BLOCKED", api: Initiator, mime: string, query: string, tainting: "opaque" | "cors") =>
  failed(code, api, { destination: api === "stylesheet" ? "style" : "script", mime, url: at + query }, at + query, tainting);

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

const notSucceeded = (query: string) =>
  `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${at}${query}. (Reason: CORS request did not succeed). Status code: (null).`;

const byOrb = ["A resource is blocked by OpaqueResponseBlocking, please check browser console for details."];

const nosniffScript = (query: string) =>
  `Refused to execute ${at}${query} as script because "X-Content-Type-Options: nosniff" was given and its Content-Type is not a script MIME type.`;

const mismatch = (mime: string, query: string) =>
  `The resource from “${at}${query}” was blocked due to MIME type (“${mime}”) mismatch (X-Content-Type-Options: nosniff).`;

export const byType: readonly Heard[] = [
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
