import type { ElementName } from "../browser.ts";
import { chromium } from "./chromium.ts";
import { firefox } from "./firefox.ts";
import type { ProfileName } from "./names.ts";
import { standard } from "./standard.ts";
import { webkit } from "./webkit.ts";

/** A test on a preflight's answer; a profile says in which order they are made. */
export type PreflightTest = "redirect" | "cors-check" | "status" | "parse-methods" | "parse-headers" | "method" | "headers";

/**
 * Where engines are known, by recording, to differ from the Standard or from each other; knob-cases.ts has a recorded case of each.
 */
export interface Knobs {
  readonly profile: ProfileName;

  /* Which request headers need permission */

  /** Lines of one name are joined before they are judged. */
  readonly safelistJoinsLines: boolean;
  /** More than 1024 bytes of safelisted values make them all unsafe. */
  readonly safelistTotal: number | null;
  /** Save-Data, DPR and their like are safelisted. */
  readonly safelistClientHints: boolean;
  /** The unit of a Range may be written in any case. */
  readonly safelistRangeAnyCase: boolean;
  /** Numbers of a safelisted Range stay below this one; null: no limit. */
  readonly safelistRangeBelow: string | null;
  /** Content-Type goes through a stricter parser: no `;;`, no comma in a parameter, no byte above 0x7F. */
  readonly safelistStrictContentType: boolean;
  /** A byte above 0x7F makes Accept unsafe. */
  readonly safelistAcceptAsciiOnly: boolean;
  /** What becomes of a User-Agent that script sets. */
  readonly authorUserAgent: "sent" | "dropped";
  /** A name given on several lines appears several times in Access-Control-Request-Headers. */
  readonly unsafeNamesRepeat: boolean;
  /** Names come from the headers as script gave them, even those a redirect has removed. */
  readonly unsafeNamesFromAuthor: boolean;
  /** An upload listener forces a preflight only if there is a body. */
  readonly uploadListenerNeedsBody: boolean;
  /** A synchronous XMLHttpRequest is preflighted for its upload listeners, too. */
  readonly uploadListenerCountsInSync: boolean;
  /** The charset that script names for text is replaced by `UTF-8` where it stands, even if it differs in case only. */
  readonly xhrCharsetInPlace: boolean;
  /** After one preflighted hop every later hop is preflighted. */
  readonly keepsPreflighting: boolean;
  /** A hop is preflighted if script set an unsafe header, even one that a redirect has removed. */
  readonly removedHeadersPreflight: boolean;
  /** A keepalive body that is too large fails before the preflight, not after it. Seen by the live suite in all three. */
  readonly keepaliveQuotaFirst: boolean;
  /** The type of a Blob is sent in mode no-cors too, though script could not set it. Seen by the live suite. */
  readonly noCorsSendsBlobType: boolean;
  /** XMLHttpRequest treats the Content-Type of URLSearchParams as if script had set it. Seen by the live suite. */
  readonly xhrFormTypeIsAuthors: boolean;

  /* The preflight and its judgement */

  readonly preflightOrder: readonly PreflightTest[];
  /** `*` in Access-Control-Allow-Headers covers Authorization. */
  readonly starCoversAuthorization: boolean;
  /** A preflight on a tainted hop carries the page's real origin and is judged by it; not at all on the page's own server. */
  readonly preflightKeepsRealOrigin: boolean;
  /** The Referer of a preflight is the one made for the first URL. */
  readonly preflightReferrerOfFirstUrl: boolean;

  /* The preflight cache */

  /** Seconds; null: as long as the server says. */
  readonly maxAgeCap: number | null;
  /** A Max-Age that is a negative number. */
  readonly maxAgeNegative: "default" | "not-cached";
  /** A Max-Age that is no number. */
  readonly maxAgeGarbage: "default" | "not-cached";
  /** A new answer replaces what is there, instead of adding to it. */
  readonly cacheReplaces: boolean;
  /** An answer is kept although it refused the method or a header. */
  readonly cacheKeepsRefusals: boolean;
  /** An entry that does not suffice is dropped. */
  readonly cacheDropsInsufficient: boolean;
  /** Answers to a preflight with `Origin: null` are used again. */
  readonly cacheServesNullOrigin: boolean;
  /** Entries belong to the page's real origin even when `null` is sent. */
  readonly cacheKeyedByRealOrigin: boolean;
  /** Entries of requests with credentials serve only such requests. */
  readonly cacheCredentialsExact: boolean;
  /** A stored `*` serves requests without credentials. */
  readonly cacheStarHits: boolean;
  /** A stored `*` covers Authorization. */
  readonly cacheStarCoversAuthorization: boolean;
  /** Safelisted methods that need an entry of their own when a preflight is due anyway. */
  readonly cacheLooksUpSafelisted: "forced" | "none" | "head";
  /** Cache modes in which nothing is looked up. */
  readonly cacheBypassedBy: readonly string[];
  /** In mode default a conditional request looks nothing up either. */
  readonly cacheBypassedByConditional: boolean;
  /** Cache modes in which nothing is stored either. */
  readonly cacheNotFilledBy: readonly string[];
  /** A network error of the request itself clears the entries of its URL. */
  readonly cacheClearedByNetworkError: "always" | "but-for-redirects" | "never";

  /* The HTTP cache */

  /** Requests with credentials and those without do not share what is stored. */
  readonly httpCacheCredentialsApart: boolean;
  /** What elements have fetched without credentials does not serve fetch(), nor the other way round. */
  readonly httpCacheElementsApart: boolean;
  /** A sandboxed frame and its parent do not share what is stored. */
  readonly httpCacheSandboxApart: boolean;
  /** Several answers to one URL lie side by side, told apart by Vary; else the new one takes the place of the old. */
  readonly httpCacheKeepsVariants: boolean;
  /** An answer that Vary does not let through is asked about by its ETag. */
  readonly httpCacheAsksOnVary: boolean;
  /** What stays in the cache though it fails its CORS check; where there is no body nothing is left unread. */
  readonly httpCacheKeepsRefused: "all" | "empty" | "none";
  /** A response without lifetime and validator is kept for those that insist: cache mode force-cache. */
  readonly httpCacheKeepsUseless: boolean;
  /** HEAD: its answers are kept; they are, and it is not served what GET has brought; it is served only that; it bypasses the cache. */
  readonly httpCacheHead: "kept" | "apart" | "served" | "bypassed";
  /** Which answers to POST, PUT and the like remove what is stored for the URL. */
  readonly httpCacheInvalidatedBy: "success" | "same-origin-success" | "any";
  /** Statuses that are kept; null: every one. */
  readonly httpCacheStatuses: readonly number[] | null;
  /** Statuses that are not. */
  readonly httpCacheNeverStatuses: readonly number[];
  /** Statuses that stay fresh for good where nothing else is said. */
  readonly httpCacheLastingStatuses: readonly number[];
  /** Statuses whose lifetime is guessed from Last-Modified. */
  readonly httpCacheGuessedStatuses: readonly number[];
  /** Statuses that are asked about once they are stale; null: every one. */
  readonly httpCacheAskedStatuses: readonly number[] | null;
  /** What script's own `Cache-Control: no-cache` does. */
  readonly httpCacheAuthorNoCache: "asks" | "bypasses";
  /** And its `Pragma: no-cache`. */
  readonly httpCacheAuthorPragma: "asks" | "bypasses" | "ignored";
  /** Script's own `Cache-Control: no-store` bypasses the cache. */
  readonly httpCacheAuthorNoStoreBypasses: boolean;

  /* The CORS check */

  /** A request to the page's own origin that is redirected: responses of others that redirect it again must allow credentials. */
  readonly redirectsKeepOwnCredentials: boolean;
  /** Empty lines of Access-Control-Allow-Origin are ignored, unless each line spells the name just so. */
  readonly allowOriginSkipsEmptyLines: boolean;
  /** What counts as several values, where none of them can match. */
  readonly allowOriginMultiple: "comma-or-space" | "comma" | "lines";
  /** A value that is no URL is told apart from another origin. */
  readonly allowOriginInvalid: boolean;

  /** Cross-Origin-Resource-Policy same-site counts a sandboxed page to the site of its URL. */
  readonly corpKnowsSandboxedSite: boolean;

  /* Elements */

  /** A no-cors answer that is nothing an element could use is withheld: Opaque Response Blocking. */
  readonly opaqueResponseBlocking: boolean;
  /** Opaque Response Blocking holds text/plain with nosniff back, whatever the first bytes are. */
  readonly orbNosniffForbidsPlainText: boolean;
  /** And a part (206) that is not said to be the first one. */
  readonly orbWithholdsParts: boolean;
  /** Elements in mode cors send an Origin to the page's own server too. */
  readonly corsElementsSendOriginHome: "all" | "but-video" | "none";
  /** How web fonts are fetched. */
  readonly fontMode: "cors" | "no-cors";
  /** window.onerror is told nothing of what goes wrong in a script of another origin; "but-thrown": but of what it throws itself. */
  readonly mutesErrors: "all" | "but-thrown";
  /** What elements of a sandboxed srcdoc page send as Referer: of the page around it the origin, or its URL, by the policy. */
  readonly sandboxReferrer: "none" | "origin" | "url";
  /** A stylesheet of another type than text/css loads all the same, without rules. */
  readonly stylesheetOfAnyTypeLoads: boolean;
  /** Elements that take a 3xx which leads nowhere for a good status. */
  readonly unfollowedRedirectsLoad: readonly ElementName[];
  /** Types of an image that decide, whatever its first bytes are. */
  readonly imageTypeIsFinal: readonly string[];
  /** Video is asked for by a Range from the start. */
  readonly videoAsksForRange: boolean;
  /** A part (206) of a video has to say by Content-Range which one it is. */
  readonly partialVideoNeedsRange: boolean;

  /* Gates around CORS. No recording tells of them: mdn/browser-compat-data, the drafts and reports of users do. */

  /** form-action of a Content-Security-Policy holds for the redirects of a form too, as tried out in the three browsers. */
  readonly formActionAfterRedirect: boolean;
  /** Mixed images, audio and video are asked for over https instead of being blocked. */
  readonly mixedContentUpgrades: boolean;
  /**
   * Local Network Access: which requests to a more private address space the user is asked about. The draft asks about all of them,
   * the engines that have it ask for public pages only. That Firefox 153 asks by default is what its users report.
   */
  readonly localNetworkAccess: "off" | "from-public" | "more-private";
  /** Cross-Origin-Embedder-Policy knows `credentialless`; where it does not, that value counts as none. */
  readonly embedderPolicyCredentialless: boolean;

  /* Redirects */

  /** A redirect status with an empty Location. */
  readonly emptyLocation: "same-url" | "none" | "error";
  /** Several Location lines. */
  readonly locationLines: "error" | "identical" | "join";
  /** Redirect mode error lets a redirect status without (or with an empty) Location through. */
  readonly errorModeNeedsLocation: boolean;
  /** Redirect mode manual fails on a Location that does not parse. */
  readonly manualModeParsesLocation: boolean;
  /** The body of a manual redirect without Location is readable. */
  readonly manualModeBodyWithoutLocation: boolean;
  /** A Location with a user name or password is always an error. */
  readonly locationCredentialsNever: boolean;
  /** Percent-encoded letters and digits of a Location are decoded. */
  readonly locationDecodesUnreserved: boolean;
  /** How many redirects of a frame or a form are followed. */
  readonly navigationRedirectLimit: number;
  /** DELETE becomes GET when it is redirected to another origin. */
  readonly crossOriginDeleteBecomesGet: boolean;
  /** A Content-Type that was removed with the body is back after a later redirect: one that keeps the method, or any to another origin. */
  readonly contentTypeReturns: "never" | "kept-method" | "kept-method-or-cors";

  /* Origin, Referer, Sec-Fetch-* and other headers on the wire */

  /** A no-cors POST loses its origin on the first cross-origin redirect. */
  readonly noCorsRedirectNullsOrigin: boolean;
  /** So does the POST of a form. */
  readonly navigationRedirectNullsOrigin: boolean;
  /** Cookies that a sandboxed frame sends to the site of the page around it are told of by `Origin: null`, GET or not. */
  readonly sandboxCredentialsSendOrigin: "never" | "first-url" | "one-origin";
  /** Referrer policy changes the Origin header of POSTs that are not in mode cors. */
  readonly originFollowsReferrerPolicy: boolean;
  /** A method that a redirect within one origin turns into GET keeps its Origin. */
  readonly originStaysOnGet: boolean;
  /** unsafe-url and its like send no more than the origin to other sites. */
  readonly referrerTrimmedCrossSite: "none" | "elements" | "all" | "each-hop";
  /** The first redirect of a form or a frame puts the default referrer policy in place of the page's. */
  readonly navigationRedirectForgetsPolicy: boolean;
  /** A synchronous XMLHttpRequest has Sec-Fetch-*. */
  readonly syncXhrSendsSecFetch: boolean;
  /** The beacon of a sandboxed page sends the origin of the page around it. */
  readonly sandboxedBeaconNamesParent: boolean;
  /** No Sec-Fetch-* on cors requests that come of a redirect to another origin; their preflights have them. */
  readonly secFetchEndsAtCrossOriginRedirect: boolean;
  /** Sec-Fetch-Site of a preflight looks at the last URL only. */
  readonly preflightSecFetchSiteOfLastUrl: boolean;
  /** That of a request forgets what was before a hop that was preflighted, or that a redirect made a GET. */
  readonly redirectedSecFetchSiteOfLastUrl: boolean;
  /** A redirect within one site, but not of one's own origin, counts as cross-site in Sec-Fetch-Site. */
  readonly sameSiteRedirectIsCrossSite: boolean;
  /** Sec-Fetch-Site of a request that sends `Origin: null` after a redirect is cross-site. */
  readonly taintedSecFetchSiteIsCrossSite: boolean;
  /** Of several Content-Type lines one is sent. */
  readonly oneContentTypeLine: boolean;
  /** Empty lines of a header that has others are not sent. */
  readonly emptyLinesNotSent: boolean;
  /** A Range is sent in its normal form. */
  readonly rangeNormalized: boolean;

  /* Responses */

  /** A request answered with 408 is sent once more. */
  readonly resends408: boolean;
  /** A 407 from a server that is no proxy. */
  readonly status407: "error" | "given";
  /** A lone 101, after which nothing comes. */
  readonly status101: "error" | "given";
  /** XMLHttpRequest answers a 401 of another origin with the user and password that it was given. */
  readonly corsAnswersChallenge: boolean;
  /** After a 421 and its resend the Content-Type appears twice. */
  readonly doubles421ContentType: boolean;
  /** The response URL of XMLHttpRequest keeps user name and password. */
  readonly responseUrlKeepsCredentials: boolean;

  /* Cookies */

  /** Cookies in requests to other sites. */
  readonly thirdPartyCookies: "sent" | "partitioned" | "blocked";
  /** `Partitioned` keeps a cookie apart by the page's site, and then it may be a third party's (CHIPS). */
  readonly partitionedAttribute: boolean;
  /** A cookie that is set anew with another value goes to the end of the Cookie header. */
  readonly changedCookieMovesBack: boolean;
  /** A Set-Cookie without `=` is a name without a value, not a value without a name. */
  readonly namelessCookieIsName: boolean;
  /** Bytes of name and value together; null: no limit. */
  readonly cookieBytes: number | null;
  /** An attribute whose value has more bytes is passed over; null: no limit. */
  readonly cookieAttributeBytes: number | null;
  /** How many cookies a site may have, in each partition; null: no limit that a short visit could reach. */
  readonly cookiesPerSite: number | null;
  /** Who goes when there are too many: by Priority, the longest unused first; or expired ones, then those without Secure. */
  readonly cookieEviction: "by-priority" | "insecure-first";
  /** Bytes of names and values that a site may have in one partition; null: no limit. */
  readonly partitionedCookieBytes: number | null;
  /** A cookie may name a Domain of one label, such as localhost. */
  readonly cookieDomainOfOneLabel: boolean;
  /** Names that begin with `__Secure-` or `__Host-` ask for what they say. */
  readonly cookiePrefixes: boolean;
  /** What a cookie without SameSite counts as. */
  readonly sameSiteDefault: "lax" | "none";
  /** SameSite=None needs Secure. */
  readonly sameSiteNoneNeedsSecure: boolean;
  /** http://localhost may set Secure cookies. */
  readonly secureCookiesOnLocalhost: boolean;
  /** A redirect from another site counts: cookies that are SameSite stay behind. */
  readonly sameSiteSeesRedirects: boolean;
  /** Cookies of a sandboxed page are those of the page around it. */
  readonly cookiesKnowSandboxedSite: boolean;
  /** http and https of one domain are different sites to cookies. */
  readonly schemefulSameSite: boolean;
}

const profiles: Record<ProfileName, Knobs> = { standard, chromium, firefox, webkit };

export function knobsOf(profile: ProfileName): Knobs {
  return profiles[profile];
}

export type { ProfileName };
