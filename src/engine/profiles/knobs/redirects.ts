import { knob } from "./knob.ts";

/** Redirects. */
export const redirects = {
  /** Statuses from 309 to 399 with a Location are followed too. Likely the network library of WebKitGTK, and not Safari. */
  unknownStatusesRedirect: knob<boolean>({ standard: false, webkit: true, case: "st78-61" }),
  /** A redirect status with an empty Location. */
  emptyLocation: knob<"same-url" | "none" | "error">({
    standard: "same-url",
    chromium: "none",
    webkit: "error",
    case: "g1001-41",
  }),
  /** Several Location lines. */
  locationLines: knob<"error" | "identical" | "join">({
    standard: "error",
    chromium: "identical",
    firefox: "identical",
    webkit: "join",
    case: "w-loc-twice-same",
  }),
  /** Redirect mode error lets a redirect status without (or with an empty) Location through. */
  errorModeNeedsLocation: knob<boolean>({ standard: false, chromium: true, webkit: true, case: "g1001-14" }),
  /** Redirect mode manual fails on a Location that does not parse. */
  manualModeParsesLocation: knob<boolean>({ standard: false, chromium: true, case: "w-rdm-manual-x-badloc" }),
  /** The body of a manual redirect without Location is readable. */
  manualModeBodyWithoutLocation: knob<boolean>({ standard: false, webkit: true, case: "w-rdm-manual-x-noloc" }),
  /** A Location with a user name or password is always an error. */
  locationCredentialsNever: knob<boolean>({ standard: false, chromium: true, case: "w-locu-ss" }),
  /** Percent-encoded letters and digits of a Location are decoded. */
  locationDecodesUnreserved: knob<boolean>({ standard: false, webkit: true, case: "w-loc-encoded" }),
  /** How many redirects of a frame or a form are followed. */
  navigationRedirectLimit: knob<number>({ standard: 20, chromium: 19, case: "j-chain-20-iframe" }),
  /** DELETE becomes GET when it is redirected to another origin. */
  crossOriginDeleteBecomesGet: knob<boolean>({ standard: false, webkit: true, case: "g1001-72" }),
  /** Each redirect begins anew with the headers of script, so that what an earlier one has removed, Authorization too, is back. */
  redirectsTakeHeadersAnew: knob<boolean>({ standard: false, firefox: true, case: "auth-fetch-XYY-302" }),
  /** A synchronous XMLHttpRequest goes on with all its headers, and with the Referer that it set out with. */
  syncRedirectsKeepHeaders: knob<boolean>({ standard: false, webkit: true, case: "xhr79-20" }),
  /** In mode no-cors, whether credentials "same-origin" go along is decided by the first URL. */
  noCorsCredentialsOfFirstUrl: knob<boolean>({ standard: false, chromium: true, webkit: true, case: "chain79-29" }),
  /** A Content-Type that was removed with the body is back after a later redirect: one that keeps the method, or any to another origin. */
  contentTypeReturns: knob<boolean>({ standard: false, webkit: true, case: "g1001-433" }),
};
