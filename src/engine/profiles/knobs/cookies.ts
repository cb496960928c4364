import { knob } from "./knob.ts";

/** Cookies. */
export const cookies = {
  /** Cookies in requests to other sites, as browsers are shipped; users can set it (../as-set.ts). Debian's build of Chromium, which was recorded, blocks them. */
  thirdPartyCookies: knob<"sent" | "partitioned" | "blocked">({
    standard: "sent",
    firefox: "partitioned",
    webkit: "blocked",
    case: "cookie-X-SameSiteNone-include",
  }),
  /** `Partitioned` keeps a cookie apart by the page's site, and then it may be a third party's (CHIPS). */
  partitionedAttribute: knob<boolean>({ standard: false, chromium: true, firefox: true, case: "lim-partitioned-insecure" }),
  /** A cookie that is set anew with another value goes to the end of the Cookie header. */
  changedCookieMovesBack: knob<boolean>({ standard: false, chromium: true, case: "h-ck-order" }),
  /** A Set-Cookie without `=` is a name without a value, not a value without a name. */
  namelessCookieIsName: knob<boolean>({ standard: false, firefox: true, case: "h-ck-nameless" }),
  /** Which values without a name are kept. */
  namelessCookies: knob<"all" | "without-equals" | "none">({
    standard: "all",
    chromium: "without-equals",
    firefox: "none",
    case: "line-equals-first",
  }),
  /** A line without name and value is a cookie. */
  emptyCookieIsKept: knob<boolean>({ standard: false, webkit: true, case: "line-empty" }),
  /** Control characters in a Set-Cookie line: it is refused; it is, and so is one with a tab inside; it ends there, and at what is not ASCII. */
  cookieControls: knob<"refused" | "refused-and-tabs" | "end-the-line">({
    standard: "refused",
    chromium: "refused-and-tabs",
    webkit: "end-the-line",
    case: "line-tabs",
  }),
  /** Bytes of a value that are no UTF-8 are replaced. */
  cookieValuesAreUtf8: knob<boolean>({ standard: false, firefox: true, case: "line-bytes" }),
  /** An attribute that has a value is passed over without an equals sign. */
  cookieAttributeNeedsEquals: knob<boolean>({ standard: false, webkit: true, case: "line-path-twice" }),
  /** An Expires that is no date takes the place of an earlier one. */
  unreadableExpiresCounts: knob<boolean>({
    standard: false,
    chromium: true,
    firefox: true,
    webkit: true,
    case: "line-expires-twice",
  }),
  /** A Max-Age that is no number takes the place of an earlier one. */
  unreadableMaxAgeCounts: knob<boolean>({ standard: false, chromium: true, firefox: true, case: "line-max-age-twice" }),
  /** Max-Age counts for more than Expires, wherever it stands; otherwise the last of them counts. */
  maxAgeOverridesExpires: knob<boolean>({ standard: true, webkit: false, case: "line-max-age-and-expires" }),
  /** What may be a Max-Age beside digits and a minus: a plus before them; nothing at all; whatever begins with a minus, for none. */
  cookieMaxAge: knob<"digits" | "plus" | "plus-or-empty" | "minus-is-over">({
    standard: "digits",
    chromium: "plus",
    firefox: "minus-is-over",
    webkit: "plus-or-empty",
    case: "line-max-age",
  }),
  /** How dates are read: by the algorithm of the specification; the same with nothing behind the digits; each part in its place. */
  cookieDates: knob<"standard" | "digits-alone" | "in-order">({
    standard: "standard",
    chromium: "digits-alone",
    webkit: "in-order",
    case: "line-expires-past-odd",
  }),
  /** Bytes of name and value together; null: no limit. */
  cookieBytes: knob<number | null>({ standard: 4096, webkit: null, case: "lim-size-value" }),
  /** An attribute whose value has more bytes is passed over; null: no limit. */
  cookieAttributeBytes: knob<number | null>({ standard: 1024, webkit: null, case: "lim-size-path" }),
  /** How many cookies a site may have, in each partition; null: no limit that a short visit could reach. */
  cookiesPerSite: knob<number | null>({
    // https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-limits says how many a browser keeps at least, not at most.
    standard: null,
    chromium: 180,
    firefox: 180,
    case: "lim-count-181",
  }),
  /** Who goes when there are too many: by Priority, the longest unused first; or expired ones, then those without Secure. */
  cookieEviction: knob<"by-priority" | "insecure-first">({
    standard: "insecure-first",
    chromium: "by-priority",
    case: "lim-count-priority",
  }),
  /** Bytes of names and values that a site may have in one partition; null: no limit. */
  partitionedCookieBytes: knob<number | null>({
    standard: null,
    chromium: 10_240,
    firefox: 10_240,
    case: "lim-partitioned-bytes",
  }),
  /** A cookie may name a Domain of one label, such as localhost. */
  cookieDomainOfOneLabel: knob<boolean>({ standard: true, webkit: false, case: "h-ck-S-fetch-Domainlocalhost" }),
  /** Names that begin with `__Secure-` or `__Host-` ask for what they say. */
  cookiePrefixes: knob<boolean>({ standard: true, webkit: false, case: "h-ck-hostpfx" }),
  /** Names that begin with `__Http-` or `__Host-Http-` do so, too. */
  httpCookiePrefixes: knob<boolean>({ standard: false, chromium: true, firefox: true, case: "line-prefix-http" }),
  /** What a cookie without SameSite counts as. */
  sameSiteDefault: knob<"lax" | "none">({ standard: "lax", firefox: "none", webkit: "none", case: "cookie-X-plain-include" }),
  /** Milliseconds for which a cookie without SameSite goes along with a POST of another site that opens its page; null: none does. */
  laxCookiesAreYoungFor: knob<number | null>({ standard: null, chromium: 120_000, case: null, known: "tried" }),
  /** SameSite=None needs Secure. */
  sameSiteNoneNeedsSecure: knob<boolean>({ standard: true, webkit: false, case: "cookie-S-SameSiteNone-def" }),
  /** http://localhost may set Secure cookies. */
  secureCookiesOnLocalhost: knob<boolean>({ standard: true, webkit: false, case: "cookie-S-SameSiteNoneSecure-def" }),
  /** A redirect from another site counts: cookies that are SameSite stay behind. */
  sameSiteSeesRedirects: knob<boolean>({ standard: true, chromium: false, webkit: false, case: "em-ckr-XS-img-Lax" }),
  /** Cookies of a sandboxed page are those of the page around it. */
  cookiesKnowTopSiteOnly: knob<boolean>({ standard: false, webkit: true, case: "em-cks-S-img-Lax" }),
  /** http and https of one domain are different sites to cookies. */
  schemefulSameSite: knob<boolean>({ standard: true, firefox: false, webkit: false, case: null, known: "documented" }),
};
