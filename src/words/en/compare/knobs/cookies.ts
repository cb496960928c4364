import type { cookies as records } from "../../../../engine/profiles/knobs/cookies.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { number } from "../../grammar.ts";
import { does, oneOf, time } from "./kinds.ts";

export const cookies: KnobTableOf<typeof records> = {
  sameSiteSeesRedirects: does("After a redirect from another site, cookies that are SameSite stay behind."),
  cookiesKnowTopSiteOnly: does("For cookies the page in the address bar counts alone, whichever frame asks."),
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
  sameSiteNoneNeedsSecure: does("A cookie with SameSite=None is refused unless it is Secure."),
  secureCookiesOnLocalhost: does("http://localhost may set Secure cookies."),
  schemefulSameSite: does("To cookies, http and https of one domain are different sites."),
};
