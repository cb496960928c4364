import { knob } from "./knob.ts";

/** Origin, Referer, Sec-Fetch-* and other headers as they are sent. */
export const sentHeaders = {
  /** A no-cors POST loses its origin on the first cross-origin redirect. */
  noCorsRedirectNullsOrigin: knob<boolean>({ standard: false, chromium: true, case: "w-nc-post-307-sx" }),
  /** The POST of a form loses its origin on the first cross-origin redirect. */
  navigationRedirectNullsOrigin: knob<boolean>({ standard: false, chromium: true, webkit: true, case: "em-rd-SX-form-307" }),
  /** Cookies that a frame of another site, or a sandboxed one, sends to the site of the page around it are told of by Origin, GET or not. */
  foreignFrameSendsOrigin: knob<"never" | "first-url" | "one-origin">({
    standard: "never",
    chromium: "first-url",
    firefox: "one-origin",
    case: "em-sb-S-img",
  }),
  /** Referrer policy changes the Origin header of POSTs that are not in mode cors. */
  originFollowsReferrerPolicy: knob<boolean>({ standard: true, chromium: false, case: "ref-no-referrer-no-cors-X-POST" }),
  /** A redirect within one origin leaves the Origin as it was, even if the method becomes GET or the referrer policy changes. */
  redirectKeepsOrigin: knob<boolean>({ standard: false, webkit: true, case: "g1001-116" }),
  /** unsafe-url and its like send no more than the origin to other sites. */
  referrerTrimmedCrossSite: knob<"none" | "elements" | "all" | "each-hop">({
    standard: "none",
    firefox: "each-hop",
    case: "ref-unsafe-url-cors-X-POST",
  }),
  /** What a referrer policy calls a downgrade: from https to http, or from any trustworthy URL (localhost among them) to another. Seen by the live suite. */
  referrerDowngrade: knob<"from-https" | "from-trustworthy">({
    standard: "from-trustworthy",
    chromium: "from-https",
    firefox: "from-https",
    webkit: "from-https",
    case: null,
    known: "tried",
  }),
  /** The first redirect of a form or a frame puts the default referrer policy in place of the page's. */
  navigationRedirectForgetsPolicy: knob<boolean>({ standard: false, webkit: true, case: "h-rpf-SX-same-origin" }),
  /** A synchronous XMLHttpRequest has Sec-Fetch-*. */
  syncXhrSendsSecFetch: knob<boolean>({ standard: true, webkit: false, case: "em-xs-X" }),
  /** Sec-Fetch-User says that the user has begun a navigation. */
  secFetchUser: knob<boolean>({ standard: true, webkit: false, case: null, known: "tried" }),
  /** Sec-Fetch-Dest of a WebSocket's handshake; null: it has no Sec-Fetch-* at all. */
  webSocketSecFetchDest: knob<"empty" | "websocket" | null>({
    standard: "empty",
    chromium: null,
    webkit: "websocket",
    case: null,
    known: "tried",
  }),
  /** The beacon of a sandboxed page sends the origin of the page around it. */
  sandboxedBeaconNamesParent: knob<boolean>({ standard: false, webkit: true, case: "em-sb-X-beacon" }),
  /** No Sec-Fetch-* on cors requests that come of a redirect to another origin; their preflights have them. */
  secFetchEndsAtCrossOriginRedirect: knob<boolean>({ standard: false, webkit: true, case: "g1001-71" }),
  /** Sec-Fetch-Site of a preflight looks at the last URL only. */
  preflightSecFetchSiteOfLastUrl: knob<boolean>({ standard: false, chromium: true, firefox: true, case: "g1001-303" }),
  /** Sec-Fetch-Site of a request forgets what was before a hop that was preflighted, or that a redirect made a GET. */
  redirectedSecFetchSiteOfLastUrl: knob<boolean>({ standard: false, chromium: true, case: "g1001-219" }),
  /** A preflight says its Sec-Fetch-Mode to URLs that are not trustworthy too. Seen by the live suite. */
  preflightAlwaysSaysMode: knob<boolean>({ standard: false, chromium: true, case: null, known: "tried" }),
  /** A redirect within one site, but not of one's own origin, counts as cross-site in Sec-Fetch-Site; over https not, as the live suite saw. */
  sameSiteRedirectIsCrossSite: knob<"never" | "over-http">({ standard: "never", firefox: "over-http", case: "g1001-1039" }),
  /** Sec-Fetch-Site of the preflight of a request that sends `Origin: null` after a redirect is cross-site. */
  taintedPreflightIsCrossSite: knob<boolean>({ standard: false, webkit: true, case: "g1001-1122" }),
  /** Several lines of one name leave as they are, as one, or as what setting one after the other makes of them. */
  linesSent: knob<"apart" | "joined" | "set-in-turn">({
    standard: "apart",
    chromium: "joined",
    firefox: "set-in-turn",
    webkit: "joined",
    case: "e1-lines-x-1e3-fetch",
  }),
  /** Values beyond ASCII are sent as UTF-8, not as the bytes that script gave. */
  headersSentAsUtf8: knob<boolean>({ standard: false, webkit: true, case: "w-safe-ct-text_plain_a_-hi14" }),
  /** A Range is sent in its normal form. */
  rangeNormalized: knob<boolean>({ standard: false, chromium: true, case: "g1001-253" }),
};
