import type { ElementCall } from "../../model/calls.ts";
import { knob } from "./knob.ts";

/** Elements, and Opaque Response Blocking. */
export const elements = {
  /** A no-cors answer that is nothing an element could use is withheld: Opaque Response Blocking. */
  opaqueResponseBlocking: knob<boolean>({ standard: false, chromium: true, firefox: true, case: "orb-script-json-plain" }),
  /** Opaque Response Blocking holds text/plain with nosniff back, whatever the first bytes are. */
  orbNosniffForbidsPlainText: knob<boolean>({ standard: true, firefox: false, case: "em-ct-X-img-text_plain-ns" }),
  /** Opaque Response Blocking lets the page's own origin through, if redirects to others have led back to it. */
  orbSparesOwnOrigin: knob<boolean>({ standard: false, chromium: true, case: "ref-v9042-326" }),
  /** Opaque Response Blocking withholds a part (206) that is not said to be the first one. */
  orbWithholdsParts: knob<boolean>({ standard: false, firefox: true, case: "em-st-X-img-206" }),
  /** What Opaque Response Blocking takes for markup: whatever begins with a tag, or with one of those that it knows. */
  orbMarkup: knob<"any-tag" | "known-tags">({ standard: "any-tag", chromium: "known-tags", case: "wpt-poly-18" }),
  /** Elements in mode cors send an Origin to the page's own server too. */
  corsElementsSendOriginHome: knob<"all" | "but-video" | "none">({
    standard: "none",
    chromium: "but-video",
    webkit: "all",
    case: "el-S-img-anonymous-star",
  }),
  /** How web fonts are fetched. */
  fontMode: knob<"cors" | "no-cors">({ standard: "cors", webkit: "no-cors", case: "el-X-font-no-none" }),
  /** window.onerror is told nothing of what goes wrong in a script of another origin; "but-thrown": but of what it throws itself. */
  mutesErrors: knob<"all" | "but-thrown">({ standard: "all", firefox: "but-thrown", case: "el-X-throw-no-none" }),
  /** What elements of a sandboxed page send as Referer: of its URL, for a srcdoc that of the page around it, the origin or all; "url": scripts of a srcdoc send none. */
  sandboxReferrer: knob<"none" | "origin" | "url">({ standard: "none", firefox: "origin", webkit: "url", case: "null-img" }),
  /** A stylesheet of another type than text/css loads all the same, without rules. */
  stylesheetOfAnyTypeLoads: knob<boolean>({ standard: false, chromium: true, case: "em-ty-S-stylesheet-html" }),
  /** A module of another type is refused for that, even if its status has failed it already. */
  moduleTypeBeforeStatus: knob<boolean>({ standard: false, firefox: true, case: "p-module-404" }),
  /** Elements that take a 3xx which leads nowhere for a good status. */
  unfollowedRedirectsLoad: knob<readonly ElementCall["element"][]>({
    standard: [],
    chromium: ["script", "stylesheet", "font"],
    webkit: ["script", "module", "font", "video"],
    case: "h-noloc-301-script",
  }),
  /** Types of an image that decide, whatever its first bytes are. */
  imageTypeIsFinal: knob<readonly string[]>({
    standard: ["image/svg+xml"],
    firefox: [],
    webkit: ["image/svg+xml", "application/pdf", "video/mp4"],
    case: "h-orb-img-image_svg+xml-0",
  }),
  /** A frame that gets a 304, though nobody asked for one, keeps the document it has. */
  notModifiedHasNoDocument: knob<boolean>({ standard: false, chromium: true, webkit: true, case: "e1-frame-S-304" }),
  /** A frame shows an error page where nothing could be got, and fires load. */
  framesShowNetworkErrors: knob<boolean>({ standard: true, firefox: false, webkit: false, case: "wpt-url-14-iframe" }),
  /** Whether a response lets itself be framed is asked even if there is no document in it. */
  framingCheckFirst: knob<boolean>({ standard: false, webkit: true, case: "k-doc-iframe-xfo-204" }),
  /** What comes with a Content-Disposition that nobody knows is saved instead of shown. */
  unknownDispositionsAreSaved: knob<boolean>({ standard: true, webkit: false, case: "k-doc-iframe-cd-foo" }),
  /** Types of text that are saved instead of shown. */
  textTypesSaved: knob<readonly string[]>({
    standard: ["text/calendar", "text/csv"],
    webkit: ["text/calendar"],
    case: "k-doc-iframe-text_csv",
  }),
  /** A frame shows JSON and XML of every type, not only those that say nothing more. */
  showsEveryJsonAndXml: knob<boolean>({ standard: true, firefox: false, case: "k-doc-iframe-application_ld+json" }),
  /** Video is asked for by a Range from the start. */
  videoAsksForRange: knob<boolean>({ standard: true, webkit: false, case: "em-rd-SX-video" }),
  /** How subtitles are asked for without `crossorigin`. */
  trackWithoutCors: knob<"same-origin" | "no-cors">({ standard: "same-origin", webkit: "no-cors", case: "k-track-X-none-no" }),
  /** Subtitles are asked for with a Referer. */
  trackSendsReferer: knob<boolean>({ standard: true, firefox: false, case: "k-track-X-anonymous-star" }),
  /** Subtitles that come as an error page are none. */
  trackNeedsGoodStatus: knob<boolean>({ standard: false, webkit: true, case: "k-track-st-404" }),
  /** `crossorigin` of an icon counts. */
  iconHeedsCrossorigin: knob<boolean>({ standard: true, chromium: false, webkit: false, case: "k-icon-X-anonymous-no" }),
  /** Links with rel=prefetch are heeded. */
  prefetches: knob<boolean>({ standard: true, webkit: false, case: "k-prefetch-S-none-no" }),
  /** A prefetch that may not be kept is an error. */
  prefetchHasToBeKept: knob<boolean>({ standard: false, firefox: true, case: "k-prefetch-S-none-no" }),
  /** What is loaded beforehand from another origin fires `load` whatever becomes of it. */
  preloadsHideFailures: knob<boolean>({ standard: false, firefox: true, case: "k-preload-script-X-anonymous-no" }),
  /** A preload with as=fetch that comes with an error status is an error. */
  preloadedFetchNeedsGoodStatus: knob<boolean>({ standard: false, firefox: true, case: "k-preload-fetch-st-404" }),
  /** A preloaded font is asked for with CORS and without cookies, whatever `crossorigin` says. */
  fontPreloadsAreAnonymous: knob<boolean>({ standard: false, firefox: true, case: "k-preload-font-X-use-credentials-star" }),
  /** What is loaded beforehand is held against `integrity`. */
  preloadsCheckIntegrity: knob<boolean>({ standard: true, webkit: false, case: "k-sri-preload-S-none-bad" }),
  /** Of what is loaded beforehand, that whose type has to fit. */
  preloadsCheckTypeOf: knob<readonly ("script" | "style" | "module")[]>({
    standard: ["script", "style", "module"],
    chromium: ["style", "module"],
    webkit: [],
    case: "k-preload-script-ct-S-image_png",
  }),
  /** A part (206) of a video has to say by Content-Range which one it is. */
  partialVideoNeedsRange: knob<boolean>({ standard: false, chromium: true, case: "h-st2-206-video-" }),
  /** A redirect of a WebSocket's handshake is followed; WebKitGTK's network library does so. */
  webSocketFollowsRedirects: knob<boolean>({ standard: false, webkit: true, case: null, known: "tried" }),
  /** How script hears that the page's Content-Security-Policy forbids a worker. */
  forbiddenWorker: knob<"error event" | "SecurityError">({
    standard: "error event",
    webkit: "SecurityError",
    case: "w-csp-worker-src-none",
  }),
  /** A classic worker may have any type of text. */
  workersTakeText: knob<boolean>({ standard: false, chromium: true, case: "w-worker-plain" }),
  /** How script hears that a worker's script is of another origin. */
  foreignWorker: knob<"error event" | "SecurityError">({
    standard: "error event",
    chromium: "SecurityError",
    webkit: "SecurityError",
    case: "w-worker-X",
  }),
  /** How script hears that the page's Content-Security-Policy forbids an event stream. */
  forbiddenEventSource: knob<"error event" | "SecurityError">({
    standard: "error event",
    webkit: "SecurityError",
    case: "c-eventsource-connect",
  }),
  /** How script hears that the page's Content-Security-Policy forbids a WebSocket. */
  forbiddenWebSocket: knob<"error event" | "SecurityError" | "NS_ERROR_CONTENT_BLOCKED">({
    standard: "error event",
    firefox: "NS_ERROR_CONTENT_BLOCKED",
    webkit: "SecurityError",
    case: null,
    known: "tried",
  }),
};
