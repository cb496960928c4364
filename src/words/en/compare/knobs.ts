import type { PreflightTest } from "../../../engine/model/knobs.ts";
import type { KnobTable, KnobWords } from "../../knob-table.ts";
import { join, number, plural } from "../grammar.ts";

/** The sentence is true of those who do so. */
const does = (reason: string): KnobWords<boolean> => ({ reason, value: (so) => (so ? "yes" : "no") });

const oneOf = <Value extends string>(reason: string, words: Readonly<Record<Value, string>>): KnobWords<Value> => ({
  reason,
  value: (value) => words[value],
});

const listed = (reason: string, none: string): KnobWords<readonly (string | number)[]> => ({
  reason,
  value: (items) => (items.length === 0 ? none : join(items.map(String))),
});

const preflightTests: Record<PreflightTest, string> = {
  redirect: "no redirect",
  "cors-check": "CORS check",
  status: "status",
  "parse-methods": "methods can be read",
  "parse-headers": "headers can be read",
  method: "method",
  headers: "headers",
};

/** "2 hours", "10 minutes": of whole minutes. */
function time(seconds: number): string {
  const hours = seconds / 3600;
  if (Number.isInteger(hours)) return plural(hours, { one: "1 hour", other: `${number(hours)} hours` });
  const minutes = seconds / 60;
  return plural(minutes, { one: "1 minute", other: `${number(minutes)} minutes` });
}

export const knobWords: KnobTable = {
  safelistJoinsLines: does("Several lines of one header are joined to one value before it is judged harmless or not."),
  safelistTotal: {
    reason: "Harmless headers need a preflight once they are too long together.",
    value: (bytes) => (bytes === null ? "no limit" : `more than ${number(bytes)} bytes`),
  },
  safelistClientHints: does("Save-Data, DPR and their like count as harmless: they need no preflight."),
  safelistRangeLoosely: does("A Range header may spell its unit in capitals, or a number with a plus, and needs no preflight."),
  safelistRangeBelow: {
    reason: "A Range header with a very large number needs a preflight.",
    value: (end) => (end === null ? "no limit" : `from ${end} on`),
  },
  safelistStrictContentType: does(
    "Content-Type is read more strictly: two semicolons, a comma in a parameter or an accented letter need a preflight.",
  ),
  safelistAcceptAsciiOnly: does("An Accept header with an accented letter needs a preflight."),
  authorUserAgent: oneOf("A User-Agent header that script sets is sent, with a preflight, or silently left out.", {
    sent: "sent",
    dropped: "left out",
  }),
  unsafeNamesRepeat: does("A header given on several lines is named as often in Access-Control-Request-Headers."),
  unsafeNamesFromAuthor: does("A preflight names the headers that script set, even those that a redirect has removed."),
  uploadListenerNeedsBody: does("Listening to the upload forces a preflight only if there is a body to upload."),
  uploadListenerCountsInSync: does("Listening to the upload forces a preflight in a synchronous XMLHttpRequest too."),
  xhrCharsetInPlace: does("The charset that script names for a text is replaced by UTF-8 where it stands."),
  keepsPreflighting: does("Once a preflight was needed, every request after a redirect gets one too."),
  removedHeadersPreflight: does("A header that a redirect has removed still calls for a preflight."),
  keepaliveQuotaFirst: does("A keepalive body that is too large fails before the preflight."),
  noCorsSendsBlobType: does("The type of a Blob is sent in mode no-cors too."),
  xhrFormTypeIsAuthors: does("XMLHttpRequest treats the Content-Type of URLSearchParams as if script had set it."),
  preflightOrder: {
    reason: "A preflight’s answer is tested in another order, so another fault may be found first.",
    value: (tests) => join(tests.map((one) => preflightTests[one])),
  },
  starCoversAuthorization: does("A * in Access-Control-Allow-Headers allows Authorization too, which the Standard wants named."),
  preflightKeepsRealOrigin: does("After a redirect that hides the origin, a preflight still names the page’s real origin."),
  preflightReferrerOfFirstUrl: does("A preflight after a redirect carries the Referer that was made for the first URL."),
  maxAgeCap: {
    reason: "A permission is kept for a limited time, however long the server’s Access-Control-Max-Age.",
    value: (seconds) => (seconds === null ? "no limit" : `${time(seconds)} at most`),
  },
  maxAgeNegative: oneOf("A negative Access-Control-Max-Age is taken as 5 seconds, or the permission is not kept.", {
    default: "5 seconds",
    "not-cached": "not kept",
  }),
  maxAgeGarbage: oneOf("An Access-Control-Max-Age that is no number is taken as 5 seconds, or the permission is not kept.", {
    default: "5 seconds",
    "not-cached": "not kept",
  }),
  cacheReplaces: does("A new permission replaces the one kept for the URL, instead of adding to it."),
  cacheKeepsRefusals: does("A preflight’s answer is kept although it refused this request."),
  cacheDropsInsufficient: does("A kept permission that does not cover a request is thrown away."),
  cacheServesNullOrigin: oneOf("Whom a permission given to the origin null serves again.", {
    all: "all who send null",
    own: "the same document, or the same request after its redirects",
    never: "nobody",
  }),
  cacheKeyedByRealOrigin: does("Permissions belong to the page’s real origin, even when null was sent."),
  cacheCredentialsExact: does("A permission for requests with credentials does not serve requests without."),
  cacheStarHits: oneOf("Whom a kept * serves.", {
    "asked-without-credentials": "requests without credentials",
    "stored-without-credentials": "requests without credentials, if it was given to one",
    never: "nobody",
  }),
  cacheStarCoversAuthorization: does("A kept * allows Authorization too."),
  cacheLooksUpSafelisted: oneOf("Plain methods need an entry of their own in the preflight cache.", {
    forced: "where a preflight is forced",
    none: "never",
    head: "HEAD only",
  }),
  cacheBypassedBy: listed("In some cache modes of fetch() the preflight cache is not asked.", "in none"),
  cacheBypassedByConditional: oneOf("Requests with If-None-Match or its like that do not ask the preflight cache.", {
    none: "none",
    fetch: "those of fetch()",
    all: "all",
  }),
  cacheNotFilledBy: listed("In some cache modes of fetch() the preflight cache is not filled either.", "in none"),
  cacheClearedByNetworkError: oneOf("A request that fails removes the permission kept for its URL.", {
    always: "always",
    "but-for-redirects": "unless it fails for a redirect in redirect mode error",
    never: "never",
  }),
  redirectsKeepOwnCredentials: does(
    "A request to the page’s own origin that was redirected elsewhere is redirected again only by those who allow credentials.",
  ),
  allowOriginMultiple: oneOf("What counts as several values of Access-Control-Allow-Origin; the console’s reason follows it.", {
    "comma-or-space": "a comma or a space",
    comma: "a comma",
    "spelled-so": "several lines, each spelled Access-Control-Allow-Origin",
  }),
  allowOriginInvalid: does("An Access-Control-Allow-Origin that is no URL has a reason of its own in the console."),
  corpKnowsSandboxedSite: does("For Cross-Origin-Resource-Policy a sandboxed page belongs to the site of the page around it."),
  formActionAfterRedirect: does("A page’s form-action holds for where a redirect sends its form, too."),
  mixedContentUpgrades: does("Images and video that a secure page asks for over http are asked for over https instead."),
  localNetworkAccess: oneOf("Who has to ask the user before reaching the local network or the user’s own machine.", {
    off: "nobody",
    "from-public": "pages from the internet",
    "more-private": "every page that reaches further in",
  }),
  localNetworkMayBeMixed: does(
    "A secure page may ask for plain http where the URL says that it leads into the local network; the user decides.",
  ),
  framesShowLocalNetworkError: does("A frame that may not reach the local network shows an error page, which fires load."),
  localNetworkNeedsSecureContext: does(
    "Only a secure page may ask the user for the local network; any other is refused at once.",
  ),
  urlCredentialsRefusedBy: listed(
    "What is never fetched from a URL with a user name or password in it, besides fetch().",
    "nothing",
  ),
  redirectedMixedContentPreflights: does("After a redirect, the preflight goes out before mixed content is looked for."),
  syncMixedContentIsSilent: does("A synchronous XMLHttpRequest for mixed content throws nothing; its status is 0."),
  syncRedirectsMayBeMixed: does("A synchronous XMLHttpRequest may be redirected to mixed content, and reads it."),
  loopbackMayBeMixed: oneOf("What a page that came over https may load from http://localhost.", {
    all: "everything",
    "images-and-video": "images and video only",
  }),
  embedderPolicyCredentialless: does("Cross-Origin-Embedder-Policy may be credentialless."),
  httpCacheCredentialsApart: does("The HTTP cache keeps answers to requests with credentials apart from those without."),
  httpCacheElementsApart: does(
    "The HTTP cache keeps what elements have fetched without credentials apart from what fetch() has.",
  ),
  httpCacheFramesApart: does("The HTTP cache keeps the answers of frames of other sites, and of sandboxed ones, apart."),
  httpCacheKeepsVariants: does(
    "The HTTP cache keeps several answers to one URL side by side, one for each value that Vary names.",
  ),
  httpCacheAsksOnVary: does("An answer that Vary does not let through is still asked about by its ETag."),
  httpCacheKeepsRefused: oneOf("What stays in the HTTP cache though it fails its CORS check.", {
    all: "everything",
    empty: "what has no body, such as redirects",
    none: "nothing",
  }),
  httpCacheKeepsUseless: does("A response that says nothing of its lifetime is kept for requests that insist on the cache."),
  httpCacheHead: oneOf("What the HTTP cache does for HEAD requests.", {
    kept: "answers are kept",
    apart: "answers are kept, for HEAD alone",
    served: "only served from GET",
    bypassed: "nothing",
  }),
  httpCacheInvalidatedBy: oneOf("Which answers to POST and the like remove what the HTTP cache has of that URL.", {
    success: "those without an error",
    "same-origin": "all on the page’s own origin",
    any: "all",
  }),
  httpCacheInvalidatingMethods: oneOf("Which methods remove what the HTTP cache has of a URL.", {
    unsafe: "all that may change things",
    common: "POST, DELETE, PATCH, and PUT with a body",
    "and-options": "all that may change things, and OPTIONS",
  }),
  httpCacheStatuses: {
    reason: "Statuses that the HTTP cache keeps.",
    value: (items) => (items === null ? "all" : join(items.map(String))),
  },
  httpCacheNeverStatuses: listed("Statuses that the HTTP cache never keeps.", "none"),
  httpCacheLastingStatuses: listed("Statuses that the HTTP cache keeps for good where nothing else is said.", "none"),
  httpCacheGuessedStatuses: listed("Statuses whose lifetime in the HTTP cache is guessed from Last-Modified.", "none"),
  httpCacheAskedStatuses: {
    reason: "Statuses that the HTTP cache asks about once they are stale.",
    value: (items) => (items === null ? "all" : join(items.map(String))),
  },
  httpCacheAuthorizationApart: does("What the HTTP cache has of a request without Authorization does not serve one that has it."),
  httpCacheDirectives: oneOf("How the HTTP cache reads Cache-Control.", {
    rfc: "as the RFC has it",
    verbatim: "letter by letter: quotes and spaces spoil a directive",
    digits: "up to what is no digit, and a later directive counts for more",
    numbers: "as numbers, with sign and fraction",
  }),
  httpCacheInvalidatesNamed: does(
    "A PUT, POST or the like also removes what the HTTP cache has of the URLs that its answer names as Location and Content-Location.",
  ),
  httpCacheAfterRedirect: does("After a redirect the HTTP cache is asked."),
  onlyIfCachedGoesOn: does("Cache mode only-if-cached asks the network all the same where nothing is stored."),
  httpCacheAuthorNoCache: oneOf("What script’s own Cache-Control: no-cache does.", {
    asks: "the server is asked whether what is stored still holds",
    bypasses: "what is stored is passed over",
  }),
  httpCacheAuthorPragma: oneOf("What script’s own Pragma: no-cache does.", {
    asks: "the server is asked whether what is stored still holds",
    bypasses: "what is stored is passed over",
    ignored: "nothing",
  }),
  httpCacheAuthorNoStoreBypasses: does("With Cache-Control: no-store of its own, script passes over what is stored."),
  opaqueResponseBlocking: does("An answer that no element could use is withheld: Opaque Response Blocking."),
  orbNosniffForbidsPlainText: does("Text with nosniff is withheld from an element even where its first bytes are an image."),
  orbWithholdsParts: does("A part (206) of an image or video is withheld unless its Content-Range says that it is the first."),
  corsElementsSendOriginHome: oneOf("Elements in mode cors that send an Origin header to the page’s own server too.", {
    all: "all of them",
    "but-video": "all but videos",
    none: "none",
  }),
  fontMode: oneOf("Web fonts are fetched with a CORS check, or without one.", { cors: "with", "no-cors": "without" }),
  mutesErrors: oneOf("What script learns of an error inside a script of another origin.", {
    all: "nothing",
    "but-thrown": "what the script throws itself",
  }),
  sandboxReferrer: oneOf(
    "What a sandboxed page names as Referer: of its own URL, or that of the page around it where it has none.",
    {
      none: "nothing",
      origin: "its origin",
      url: "its URL, as the policy lets them",
    },
  ),
  stylesheetOfAnyTypeLoads: does("A stylesheet of another type than text/css loads all the same, without rules."),
  moduleTypeBeforeStatus: does("A module of another type is refused for that, even if its status has failed it already."),
  unfollowedRedirectsLoad: listed("Elements load with a redirect status that leads nowhere, as if it were a good one.", "none"),
  imageTypeIsFinal: listed("An image of these types is decoded as what it says, whatever its first bytes are.", "none"),
  notModifiedHasNoDocument: does("A frame that gets a 304 which nobody asked for keeps the document that it has."),
  framingCheckFirst: does("Whether a response lets itself be framed is asked even if there is no document in it."),
  unknownDispositionsAreSaved: does("A frame’s response with an unknown Content-Disposition is saved instead of shown."),
  textTypesSaved: listed("Types of text that a frame does not show; they are saved.", "none"),
  showsEveryJsonAndXml: does("A frame shows JSON and XML of every type, not only application/json and application/xml."),
  videoAsksForRange: does("Video is asked for by a Range header."),
  integrityNamesInAnyCase: does("Digests in integrity may be named in capitals, such as SHA384."),
  elementsPassOverBadIntegrity: does("An element’s integrity that names no digest asks for nothing, not even for CORS."),
  trackWithoutCors: oneOf("Without crossorigin, subtitles come from the own origin only, or from anywhere.", {
    "same-origin": "own origin only",
    "no-cors": "anywhere",
  }),
  trackSendsReferer: does("Subtitles are asked for with a Referer."),
  trackNeedsGoodStatus: does("Subtitles that come with an error status are not taken."),
  iconHeedsCrossorigin: does("An icon with crossorigin is asked for with CORS."),
  prefetches: does("A link with rel=prefetch loads something."),
  prefetchHasToBeKept: does("A prefetch with no-store fires an error event."),
  preloadsHideFailures: does("A preload from another origin fires load even if nothing came of it."),
  preloadedFetchNeedsGoodStatus: does("A preload with as=fetch and an error status fires an error event."),
  fontPreloadsAreAnonymous: does("A font is preloaded with CORS and without cookies, whatever crossorigin says."),
  preloadsCheckIntegrity: does("A preload is held against its integrity."),
  preloadsCheckTypeOf: listed("Types have to fit when this is preloaded.", "nothing"),
  partialVideoNeedsRange: does("A part (206) of a video has to say by Content-Range which one it is."),
  navigationRedirectNullsOrigin: does("A form sent by POST loses its origin on the first redirect to another origin."),
  foreignFrameSendsOrigin: oneOf(
    "A frame of another site, or a sandboxed one, sends its Origin with its cookies to the site of the page around it, even on GET.",
    {
      never: "never",
      "first-url": "where the request set out for that site",
      "one-origin": "as long as no redirect leads to another origin",
    },
  ),
  unknownStatusesRedirect: does("A status from 309 to 399 that names a Location is followed as a redirect."),
  emptyLocation: oneOf("A redirect whose Location is empty.", {
    "same-url": "leads to the same URL again",
    none: "is no redirect",
    error: "fails",
  }),
  locationLines: oneOf("A redirect with several Location headers.", {
    error: "fails",
    identical: "is followed if they are equal",
    join: "is followed to both, joined",
  }),
  errorModeNeedsLocation: does("Redirect mode error lets a redirect status through if it leads nowhere."),
  manualModeParsesLocation: does("Redirect mode manual fails if the Location is no URL."),
  manualModeBodyWithoutLocation: does("In redirect mode manual, the body of a redirect that leads nowhere can be read."),
  locationCredentialsNever: does("A redirect to a URL with a user name or password always fails."),
  locationDecodesUnreserved: does("Percent-encoded letters and digits of a Location are decoded."),
  navigationRedirectLimit: {
    reason: "A frame or a form that is redirected again and again is given up.",
    value: (count) => `after ${number(count)} redirects`,
  },
  crossOriginDeleteBecomesGet: does("A DELETE that is redirected to another origin becomes a GET."),
  redirectsTakeHeadersAnew: does(
    "What a redirect has removed, Authorization or Content-Type, is back after the next one, unless that one removes it again.",
  ),
  syncRedirectsKeepHeaders: does("A synchronous XMLHttpRequest keeps its headers and its Referer through redirects."),
  noCorsCredentialsOfFirstUrl: does(
    "In mode no-cors, the first URL decides whether a request with credentials “same-origin” carries cookies, redirects or not.",
  ),
  contentTypeReturns: does(
    "A Content-Type that a redirect removed is back after a later one that keeps the method or leads to another origin.",
  ),
  noCorsRedirectNullsOrigin: does("A no-cors POST sends the origin null from its first redirect to another origin on."),
  originFollowsReferrerPolicy: does("The referrer policy decides about the Origin header of POSTs outside mode cors."),
  redirectKeepsOrigin: does(
    "A redirect within one origin leaves the Origin header as it was, even on a POST that becomes a GET.",
  ),
  referrerDowngrade: oneOf("What counts as a downgrade, on which most referrer policies name no page.", {
    "from-https": "from https to http",
    "from-trustworthy": "from https or this machine to http elsewhere",
  }),
  preflightAlwaysSaysMode: does("A preflight over plain http says Sec-Fetch-Mode, too."),
  referrerTrimmedCrossSite: oneOf(
    "Who never tells other sites more of the page’s address than its origin, whatever the referrer policy.",
    {
      none: "nobody",
      elements: "elements, frames and forms",
      all: "everything on a page",
      "each-hop": "everything on a page, decided anew at each redirect",
    },
  ),
  navigationRedirectForgetsPolicy: does(
    "A form or a frame that is redirected goes on by the default referrer policy instead of the page’s.",
  ),
  syncXhrSendsSecFetch: does("A synchronous XMLHttpRequest carries Sec-Fetch headers."),
  sandboxedBeaconNamesParent: does("The beacon of a sandboxed page sends the origin of the page around it."),
  sameSiteSeesRedirects: does("After a redirect from another site, cookies that are SameSite stay behind."),
  cookiesKnowTopSiteOnly: does("For cookies the page in the address bar counts alone, whichever frame asks."),
  corsAnswersChallenge: does("XMLHttpRequest answers a 401 of another origin with the user and password that it was given."),
  secFetchEndsAtCrossOriginRedirect: does("After a redirect to another origin the Sec-Fetch headers are no longer sent."),
  preflightSecFetchSiteOfLastUrl: does("Sec-Fetch-Site of a preflight looks at the last URL only, not at the redirects before."),
  redirectedSecFetchSiteOfLastUrl: does("Sec-Fetch-Site forgets the redirects before a preflight."),
  sameSiteRedirectIsCrossSite: does("After a redirect between two origins of one site Sec-Fetch-Site says cross-site."),
  taintedPreflightIsCrossSite: does(
    "The preflight of a request that a redirect made send the origin null says Sec-Fetch-Site: cross-site.",
  ),
  linesSent: oneOf("Several lines of one request header.", {
    apart: "are sent as they are",
    joined: "are sent as one",
    "set-in-turn": "are set in turn: added to each other, but an empty one empties, and Authorization has the last",
  }),
  headersSentAsUtf8: does("Header values with letters beyond ASCII are sent as UTF-8."),
  rangeNormalized: does("A Range header is sent in its normal form, however script wrote it."),
  emptyLinesDropped: does("Of a response header with several lines the empty ones are left out."),
  exposeStarBeforeBadToken: does("A * in Access-Control-Expose-Headers counts even if what follows it cannot be read."),
  resends408: does("A request that is answered with 408 is sent once more."),
  status407: oneOf("A 407 from a server that is no proxy.", { error: "is a network error", given: "is handed to the page" }),
  status101: oneOf("A 101 after which nothing comes.", { error: "is a network error", given: "is handed to the page" }),
  doubles421ContentType: does("After a 421 and the second attempt Content-Type appears twice."),
  responseUrlKeepsCredentials: does("responseURL keeps the user name and password of the URL."),
  thirdPartyCookies: oneOf("Cookies in requests to other sites.", {
    sent: "are sent",
    partitioned: "are kept apart for each site that embeds",
    blocked: "are not sent",
  }),
  partitionedAttribute: does(
    "A cookie that says Partitioned is kept apart for each site in the address bar, and then sent to third parties too.",
  ),
  changedCookieMovesBack: does("A cookie that is set anew with another value goes to the end of the Cookie header."),
  namelessCookieIsName: does("A Set-Cookie without = is taken for a name without a value."),
  namelessCookies: oneOf("Which cookies are kept that have a value and no name.", {
    all: "all",
    "without-equals": "those whose value has no =",
    none: "none",
  }),
  emptyCookieIsKept: does("A Set-Cookie with nothing in it makes a cookie without name and value."),
  cookieControls: oneOf("What becomes of a Set-Cookie with control characters.", {
    refused: "refused, but for tabs",
    "refused-and-tabs": "refused, tabs too",
    "end-the-line": "read up to there",
  }),
  cookieValuesAreUtf8: does("Bytes of a cookie’s value that are not UTF-8 are replaced by U+FFFD."),
  cookieAttributeNeedsEquals: does("An attribute of a cookie that needs a value is passed over when it has no =."),
  unreadableExpiresCounts: does("An Expires that cannot be read replaces an earlier one."),
  unreadableMaxAgeCounts: does("A Max-Age that cannot be read replaces an earlier one."),
  maxAgeOverridesExpires: does("Max-Age wins over Expires, whichever stands last."),
  cookieMaxAge: oneOf("What a cookie’s Max-Age may be besides a number.", {
    digits: "nothing else",
    plus: "a number with a plus",
    "plus-or-empty": "a number with a plus, or nothing, which is 0",
    "minus-is-over": "anything that begins with a minus, which is 0",
  }),
  cookieDates: oneOf("How the date in a cookie’s Expires is read.", {
    standard: "by its parts, in any order",
    "digits-alone": "by its parts, in any order; nothing may follow the digits",
    "in-order": "day, month, year and time, in this order",
  }),
  cookieBytes: {
    reason: "A cookie whose name and value are too long together is refused.",
    value: (bytes) => (bytes === null ? "no limit" : `more than ${number(bytes)} bytes`),
  },
  cookieAttributeBytes: {
    reason: "An attribute of a cookie, such as Path, is passed over when its value is too long.",
    value: (bytes) => (bytes === null ? "no limit" : `more than ${number(bytes)} bytes`),
  },
  cookiesPerSite: {
    reason: "A site may have so many cookies; then some have to go.",
    value: (count) => (count === null ? "no limit" : `${number(count)} cookies`),
  },
  cookieEviction: oneOf("Which cookies of a site go when there are too many.", {
    "by-priority": "by Priority, then those without Secure, the longest unused first",
    "insecure-first": "those without Secure, the longest unused first",
  }),
  partitionedCookieBytes: {
    reason: "Cookies that are kept apart by the page’s site may have so many bytes together.",
    value: (bytes) => (bytes === null ? "no limit" : `${number(bytes)} bytes`),
  },
  cookieDomainOfOneLabel: does("A cookie may name a Domain without a dot, such as localhost."),
  cookiePrefixes: does("A cookie whose name begins with __Secure- or __Host- is kept only if it is what the name says."),
  httpCookiePrefixes: does("A cookie whose name begins with __Http- or __Host-Http- is kept only if it is what the name says."),
  sameSiteDefault: oneOf("A cookie without SameSite counts as Lax, or as None.", { lax: "Lax", none: "None" }),
  laxCookiesAreYoungFor: {
    reason: "A cookie without SameSite goes along with a POST of another site that opens its page, as long as it is young.",
    value: (age) => (age === null ? "never" : time(age / 1000)),
  },
  secFetchUser: does("Sec-Fetch-User says that the user has begun a navigation."),
  webSocketSecFetchDest: {
    reason: "Sec-Fetch-Dest of a WebSocket’s handshake.",
    value: (dest) => dest ?? "no Sec-Fetch headers",
  },
  webSocketFollowsRedirects: does("A redirect of a WebSocket’s handshake is followed."),
  workersTakeText: does("The script of a classic worker may be any type of text."),
  forbiddenWorker: {
    reason: "How script hears that the page’s policy forbids a worker.",
    value: (how) => how,
  },
  foreignWorker: {
    reason: "How script hears that a worker’s script is of another origin.",
    value: (how) => how,
  },
  forbiddenEventSource: {
    reason: "How script hears that the page’s policy forbids an event stream.",
    value: (how) => how,
  },
  forbiddenWebSocket: {
    reason: "How script hears that the page’s policy forbids a WebSocket.",
    value: (how) => how,
  },
  sameSiteNoneNeedsSecure: does("A cookie with SameSite=None is refused unless it is Secure."),
  secureCookiesOnLocalhost: does("http://localhost may set Secure cookies."),
  schemefulSameSite: does("To cookies, http and https of one domain are different sites."),
};
