import { knob } from "./knob.ts";

/** Cookies. */
export const cookies = {
  /** Cookies in requests to other sites. */
  thirdPartyCookies: knob<"sent" | "partitioned" | "blocked">({
    standard: "sent",
    chromium: "blocked",
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
  /** What a cookie without SameSite counts as. */
  sameSiteDefault: knob<"lax" | "none">({ standard: "lax", firefox: "none", case: "cookie-X-plain-include" }),
  /** SameSite=None needs Secure. */
  sameSiteNoneNeedsSecure: knob<boolean>({ standard: true, webkit: false, case: "cookie-S-SameSiteNone-def" }),
  /** http://localhost may set Secure cookies. */
  secureCookiesOnLocalhost: knob<boolean>({ standard: true, webkit: false, case: "cookie-S-SameSiteNoneSecure-def" }),
  /** A redirect from another site counts: cookies that are SameSite stay behind. */
  sameSiteSeesRedirects: knob<boolean>({ standard: true, chromium: false, webkit: false, case: "em-ckr-XS-img-Lax" }),
  /** Cookies of a sandboxed page are those of the page around it. */
  cookiesKnowSandboxedSite: knob<boolean>({ standard: false, webkit: true, case: "em-cks-S-img-Lax" }),
  /** http and https of one domain are different sites to cookies. */
  schemefulSameSite: knob<boolean>({ standard: true, firefox: false, webkit: false, case: null, known: "documented" }),
};
