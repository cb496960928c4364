import type { ElementName } from "../browser.ts";
import { chromium } from "./chromium.ts";
import { firefox } from "./firefox.ts";
import type { ProfileName } from "./names.ts";
import { standard } from "./standard.ts";
import { webkit } from "./webkit.ts";

/** A test on a preflight's answer; a profile says in which order they are made. */
export type PreflightTest = "redirect" | "cors-check" | "status" | "parse-methods" | "parse-headers" | "method" | "headers";

/**
 * Where engines are known, by recording, to differ from the Standard or from each other.
 * In brackets: the number in the list of deviations and a recorded case.
 */
export interface Knobs {
  readonly profile: ProfileName;

  /* Which request headers need permission */

  /** Lines of one name are joined before they are judged [C2, W1: g1001-40]. */
  readonly safelistJoinsLines: boolean;
  /** More than 1024 bytes of safelisted values make them all unsafe [F3: g1001-1028]. */
  readonly safelistTotal: number | null;
  /** Save-Data, DPR and their like are safelisted [C1: g1001-18]. */
  readonly safelistClientHints: boolean;
  /** The unit of a Range may be written in any case [W2: g1001-253]. */
  readonly safelistRangeAnyCase: boolean;
  /** Numbers of a safelisted Range stay below this one; null: no limit [w-safe-range-byteseq99999999999999999999m, h-rg-byteseq0-9223372036854775807]. */
  readonly safelistRangeBelow: string | null;
  /** Content-Type goes through a stricter parser: no `;;`, no comma in a parameter, no byte above 0x7F [F4: g1001-274]. */
  readonly safelistStrictContentType: boolean;
  /** A byte above 0x7F makes Accept unsafe [F5: w-safe-accept-high]. */
  readonly safelistAcceptAsciiOnly: boolean;
  /** What becomes of a User-Agent that script sets [C3: g1001-25]. */
  readonly authorUserAgent: "sent" | "dropped";
  /** A name given on several lines appears several times in Access-Control-Request-Headers [F6: g1001-211]. */
  readonly unsafeNamesRepeat: boolean;
  /** Names come from the headers as script gave them, even those a redirect has removed [W9: g1001-263]. */
  readonly unsafeNamesFromAuthor: boolean;
  /** An upload listener forces a preflight only if there is a body [C16: g1001-694]. */
  readonly uploadListenerNeedsBody: boolean;
  /** A synchronous XMLHttpRequest is preflighted for its upload listeners, too. */
  readonly uploadListenerCountsInSync: boolean;
  /** The charset that script names for text is replaced by `UTF-8` where it stands, even if it differs in case only. */
  readonly xhrCharsetInPlace: boolean;
  /** After one preflighted hop every later hop is preflighted [F7, W8: g1001-543]. */
  readonly keepsPreflighting: boolean;
  /** A hop is preflighted if script set an unsafe header, even one that a redirect has removed [F8: w-rdauth-sx]. */
  readonly removedHeadersPreflight: boolean;
  /** A keepalive body that is too large fails before the preflight, not after it. Seen by the live suite in all three. */
  readonly keepaliveQuotaFirst: boolean;
  /** The type of a Blob is sent in mode no-cors too, though script could not set it. Seen by the live suite. */
  readonly noCorsSendsBlobType: boolean;
  /** XMLHttpRequest treats the Content-Type of URLSearchParams as if script had set it. Seen by the live suite. */
  readonly xhrFormTypeIsAuthors: boolean;

  /* The preflight and its judgement */

  readonly preflightOrder: readonly PreflightTest[];
  /** `*` in Access-Control-Allow-Headers covers Authorization [A1: w-acah-auth-star]. */
  readonly starCoversAuthorization: boolean;
  /** A preflight on a tainted hop carries the page's real origin and is judged by it; not at all on the page's own server [F1: g1001-51, F2: g1001-5]. */
  readonly preflightKeepsRealOrigin: boolean;
  /** The Referer of a preflight is the one made for the first URL [S5: g1001-159]. */
  readonly preflightReferrerOfFirstUrl: boolean;

  /* The preflight cache */

  /** Seconds; null: as long as the server says. */
  readonly maxAgeCap: number | null;
  /** A Max-Age that is a negative number [A2: g1001-1441]. */
  readonly maxAgeNegative: "default" | "not-cached";
  /** A Max-Age that is no number [F10: w-pfcache-age-garbage]. */
  readonly maxAgeGarbage: "default" | "not-cached";
  /** A new answer replaces what is there, instead of adding to it [C7, W5: w-pfcache-methods-reflect]. */
  readonly cacheReplaces: boolean;
  /** An answer is kept although it refused the method or a header [W4: w-pfcache-failed-header]. */
  readonly cacheKeepsRefusals: boolean;
  /** An entry that does not suffice is dropped. */
  readonly cacheDropsInsufficient: boolean;
  /** Answers to a preflight with `Origin: null` are used again [C8, W6: g1001-376]. */
  readonly cacheServesNullOrigin: boolean;
  /** Entries belong to the page's real origin even when `null` is sent [F14: w-pfcache-redirect-null]. */
  readonly cacheKeyedByRealOrigin: boolean;
  /** Entries of requests with credentials serve only such requests [F11: w-pfcache-cred-inc-omit]. */
  readonly cacheCredentialsExact: boolean;
  /** A stored `*` serves requests without credentials [F9: g1001-90]. */
  readonly cacheStarHits: boolean;
  /** A stored `*` covers Authorization. */
  readonly cacheStarCoversAuthorization: boolean;
  /** Safelisted methods that need an entry of their own when a preflight is due anyway [A3: w-pfcache-upload-unlisted, F13: w-pfcache-safe-head]. */
  readonly cacheLooksUpSafelisted: "forced" | "none" | "head";
  /** Cache modes in which nothing is looked up [C5: w-pfcache-mode-no-store, F15: w-pfcache-mode-reload]. */
  readonly cacheBypassedBy: readonly string[];
  /** In mode default a conditional request looks nothing up either [C6: g1001-0]. */
  readonly cacheBypassedByConditional: boolean;
  /** Cache modes in which nothing is stored either [C5: w-pfcache-mode-fill]. */
  readonly cacheNotFilledBy: readonly string[];
  /** A network error of the request itself clears the entries of its URL [C4, W3: g1001-46]. */
  readonly cacheClearedByNetworkError: boolean;

  /* The HTTP cache; cases named hc-… are in tests/unit/engine/http-cache-recorded.jsonl */

  /** Requests with credentials and those without do not share what is stored [F17: w-cache-def-inc]. */
  readonly httpCacheCredentialsApart: boolean;
  /** A sandboxed frame and its parent do not share what is stored [C19: w-cache-opaque-origin]. */
  readonly httpCacheSandboxApart: boolean;
  /** Several answers to one URL lie side by side, told apart by Vary; else the new one takes the place of the old [hc-vary-custom]. */
  readonly httpCacheKeepsVariants: boolean;
  /** An answer that Vary does not let through is asked about by its ETag [hc-vary-etag]. */
  readonly httpCacheAsksOnVary: boolean;
  /** What stays in the cache though it fails its CORS check; where there is no body nothing is left unread [hc-cors-failed]. */
  readonly httpCacheKeepsRefused: "all" | "empty" | "none";
  /** A response without lifetime and validator is kept for those that insist: cache mode force-cache [hc-force]. */
  readonly httpCacheKeepsUseless: boolean;
  /** HEAD: its answers are kept; it is only served what GET has brought; it bypasses the cache [hc-head]. */
  readonly httpCacheHead: "kept" | "served" | "bypassed";
  /** Which answers to POST, PUT and the like remove what is stored for the URL [hc-post, hc-post-500]. */
  readonly httpCacheInvalidatedBy: "success" | "same-origin-success" | "any";
  /** Statuses that are kept; null: every one [hc-max-500, hc-max-404]. */
  readonly httpCacheStatuses: readonly number[] | null;
  /** Statuses that are not [hc-max-204, hc-max-401]. */
  readonly httpCacheNeverStatuses: readonly number[];
  /** Statuses that stay fresh for good where nothing else is said [hc-none-301, hc-none-410]. */
  readonly httpCacheLastingStatuses: readonly number[];
  /** Statuses whose lifetime is guessed from Last-Modified [hc-lm-404]. */
  readonly httpCacheGuessedStatuses: readonly number[];
  /** Statuses that are asked about once they are stale; null: every one [hc-etag-203]. */
  readonly httpCacheAskedStatuses: readonly number[] | null;
  /** What script's own `Cache-Control: no-cache` does [hc-author]. */
  readonly httpCacheAuthorNoCache: "asks" | "bypasses";
  /** And its `Pragma: no-cache` [hc-author]. */
  readonly httpCacheAuthorPragma: "asks" | "bypasses" | "ignored";
  /** Script's own `Cache-Control: no-store` bypasses the cache [hc-author]. */
  readonly httpCacheAuthorNoStoreBypasses: boolean;

  /* The CORS check */

  /** A request to the page's own origin that is redirected: responses of others that redirect it again must allow credentials. */
  readonly redirectsKeepOwnCredentials: boolean;
  /** Empty lines of Access-Control-Allow-Origin are ignored, unless each line spells the name just so [F16: w-acao-lines-empty]. */
  readonly allowOriginSkipsEmptyLines: boolean;
  /** What counts as several values, where none of them can match. */
  readonly allowOriginMultiple: "comma-or-space" | "comma" | "lines";
  /** A value that is no URL is told apart from another origin. */
  readonly allowOriginInvalid: boolean;

  /** Cross-Origin-Resource-Policy same-site counts a sandboxed page to the site of its URL [C18: w-corp-sandbox]. */
  readonly corpKnowsSandboxedSite: boolean;

  /* Elements */

  /** A no-cors answer that is nothing an element could use is withheld: Opaque Response Blocking [E3: orb-script-json-plain]. */
  readonly opaqueResponseBlocking: boolean;
  /** Opaque Response Blocking holds text/plain with nosniff back, whatever the first bytes are [em-ct-X-img-text_plain-ns]. */
  readonly orbNosniffForbidsPlainText: boolean;
  /** And a part (206) that is not said to be the first one [em-st-X-img-206]. */
  readonly orbWithholdsParts: boolean;
  /** Elements in mode cors send an Origin to the page's own server too [E1: el-S-img-anonymous-star]. */
  readonly corsElementsSendOriginHome: boolean;
  /** How web fonts are fetched [W17: el-X-font-no-none]. */
  readonly fontMode: "cors" | "no-cors";
  /** window.onerror is told nothing of what goes wrong in a script of another origin; "but-thrown": but of what it throws itself [E2: el-X-throw-no-none]. */
  readonly mutesErrors: "all" | "but-thrown";
  /** What elements of a sandboxed srcdoc page send as Referer: of the page around it the origin, or its URL, by the policy [S7: null-img]. */
  readonly sandboxReferrer: "none" | "origin" | "url";
  /** A stylesheet of another type than text/css loads all the same, without rules [em-ty-S-stylesheet-html]. */
  readonly stylesheetOfAnyTypeLoads: boolean;
  /** Elements that take a 3xx which leads nowhere for a good status [h-noloc-301-script]. */
  readonly unfollowedRedirectsLoad: readonly ElementName[];
  /** Types of an image that decide, whatever its first bytes are [h-orb-img-image_svg+xml-0, h-orb-img-application_pdf-0]. */
  readonly imageTypeIsFinal: readonly string[];
  /** Video is asked for by a Range from the start [em-rd-SX-video]. */
  readonly videoAsksForRange: boolean;
  /** A part (206) of a video has to say by Content-Range which one it is [h-st2-206-video-]. */
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

  /** A redirect status with an empty Location [C9, W11: g1001-41]. */
  readonly emptyLocation: "same-url" | "none" | "error";
  /** Several Location lines [C10, F12: w-loc-twice-same, W13]. */
  readonly locationLines: "error" | "identical" | "join";
  /** Redirect mode error lets a redirect status without (or with an empty) Location through [C11, W12: g1001-14]. */
  readonly errorModeNeedsLocation: boolean;
  /** Redirect mode manual fails on a Location that does not parse [C12: w-rdm-manual-x-badloc]. */
  readonly manualModeParsesLocation: boolean;
  /** The body of a manual redirect without Location is readable [W15: w-rdm-manual-x-noloc]. */
  readonly manualModeBodyWithoutLocation: boolean;
  /** A Location with a user name or password is always an error [C13: w-locu-ss]. */
  readonly locationCredentialsNever: boolean;
  /** Percent-encoded letters and digits of a Location are decoded [W14: w-loc-encoded]. */
  readonly locationDecodesUnreserved: boolean;
  /** DELETE becomes GET when it is redirected to another origin [W7: g1001-72]. */
  readonly crossOriginDeleteBecomesGet: boolean;
  /** A Content-Type that was removed with the body is back after a later redirect: one that keeps the method, or any to another origin [S11: g1001-433]. */
  readonly contentTypeReturns: "never" | "kept-method" | "kept-method-or-cors";

  /* Origin, Referer, Sec-Fetch-* and other headers on the wire */

  /** A no-cors POST loses its origin on the first cross-origin redirect [C14: w-nc-post-307-sx]. */
  readonly noCorsRedirectNullsOrigin: boolean;
  /** So does the POST of a form [em-rd-SX-form-307]. */
  readonly navigationRedirectNullsOrigin: boolean;
  /** Cookies that a sandboxed frame sends to the site of the page around it are told of by `Origin: null`, GET or not [em-sb-S-img]. */
  readonly sandboxCredentialsSendOrigin: "never" | "first-url" | "one-origin";
  /** Referrer policy changes the Origin header of POSTs that are not in mode cors [C15: ref-no-referrer-no-cors-X-POST]. */
  readonly originFollowsReferrerPolicy: boolean;
  /** A method that a redirect within one origin turns into GET keeps its Origin [W10: g1001-116]. */
  readonly originStaysOnGet: boolean;
  /** unsafe-url and its like send no more than the origin to other sites [S6: ref-unsafe-url-cors-X-GET]. */
  readonly referrerTrimmedCrossSite: "none" | "elements" | "all" | "each-hop";
  /** The first redirect of a form or a frame puts the default referrer policy in place of the page's. */
  readonly navigationRedirectForgetsPolicy: boolean;
  /** A synchronous XMLHttpRequest has Sec-Fetch-* [em-xs-X]. */
  readonly syncXhrSendsSecFetch: boolean;
  /** The beacon of a sandboxed page sends the origin of the page around it [em-sb-X-beacon]. */
  readonly sandboxedBeaconNamesParent: boolean;
  /** No Sec-Fetch-* on cors requests that come of a redirect to another origin; their preflights have them [S1: g1001-71]. */
  readonly secFetchEndsAtCrossOriginRedirect: boolean;
  /** Sec-Fetch-Site of a preflight looks at the last URL only [S2: g1001-303]. */
  readonly preflightSecFetchSiteOfLastUrl: boolean;
  /** That of a request forgets what was before a hop that was preflighted, or that a redirect made a GET [S3: g1001-219]. */
  readonly redirectedSecFetchSiteOfLastUrl: boolean;
  /** A redirect within one site, but not of one's own origin, counts as cross-site in Sec-Fetch-Site [S4: g1001-1039]. */
  readonly sameSiteRedirectIsCrossSite: boolean;
  /** Sec-Fetch-Site of a request that sends `Origin: null` after a redirect is cross-site [g1001-1122]. */
  readonly taintedSecFetchSiteIsCrossSite: boolean;
  /** Of several Content-Type lines one is sent [S8: g1001-103]. */
  readonly oneContentTypeLine: boolean;
  /** Empty lines of a header that has others are not sent [S9: w-safe-lines-custom-empty]. */
  readonly emptyLinesNotSent: boolean;
  /** A Range is sent in its normal form [S10: w-safe-range-sp-eq]. */
  readonly rangeNormalized: boolean;

  /* Responses */

  /** A request answered with 408 is sent once more [C17: w-st-408]. */
  readonly resends408: boolean;
  /** A 407 from a server that is no proxy [F18, W16: w-st-407]. */
  readonly status407: "error" | "given";
  /** A lone 101, after which nothing comes [F19: w-st-101]. */
  readonly status101: "error" | "given";
  /** XMLHttpRequest answers a 401 of another origin with the user and password that it was given [F21: w-xhr-user-401]. */
  readonly corsAnswersChallenge: boolean;
  /** After a 421 and its resend the Content-Type appears twice [F20: w-st-421]. */
  readonly doubles421ContentType: boolean;
  /** The response URL of XMLHttpRequest keeps user name and password [W19: w-xhr-user-401]. */
  readonly responseUrlKeepsCredentials: boolean;

  /* Cookies */

  /** Cookies in requests to other sites [K1: cookie-X-SameSiteNoneSecure-include, K3: cookie-X-plain-include]. */
  readonly thirdPartyCookies: "sent" | "partitioned" | "blocked";
  /** `Partitioned` keeps a cookie apart by the page's site, and then it may be a third party's (CHIPS) [h-ck-X-fetch-Partitioned_Secure_SameSiteNone]. */
  readonly partitionedAttribute: boolean;
  /** A cookie that is set anew with another value goes to the end of the Cookie header [h-ck-order]. */
  readonly changedCookieMovesBack: boolean;
  /** A Set-Cookie without `=` is a name without a value, not a value without a name [h-ck-nameless]. */
  readonly namelessCookieIsName: boolean;
  /** A cookie may name a Domain of one label, such as localhost [h-ck-S-fetch-Domainlocalhost]. */
  readonly cookieDomainOfOneLabel: boolean;
  /** Names that begin with `__Secure-` or `__Host-` ask for what they say [h-ck-hostpfx]. */
  readonly cookiePrefixes: boolean;
  /** What a cookie without SameSite counts as [K2: cookie-X-plain-include]. */
  readonly sameSiteDefault: "lax" | "none";
  /** SameSite=None needs Secure [K5: cookie-S-SameSiteNone-def]. */
  readonly sameSiteNoneNeedsSecure: boolean;
  /** http://localhost may set Secure cookies [K4: cookie-S-SameSiteNoneSecure-def]. */
  readonly secureCookiesOnLocalhost: boolean;
  /** A redirect from another site counts: cookies that are SameSite stay behind [em-ckr-XS-img-Lax]. */
  readonly sameSiteSeesRedirects: boolean;
  /** Cookies of a sandboxed page are those of the page around it [em-cks-S-img-Lax]. */
  readonly cookiesKnowSandboxedSite: boolean;
  /** http and https of one domain are different sites to cookies. */
  readonly schemefulSameSite: boolean;
}

const profiles: Record<ProfileName, Knobs> = { standard, chromium, firefox, webkit };

export function knobsOf(profile: ProfileName): Knobs {
  return profiles[profile];
}

export type { ProfileName };
