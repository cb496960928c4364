import { knob } from "./knob.ts";

/** The CORS check, Cross-Origin-Resource-Policy, and integrity. */
export const checks = {
  /** A request to the page's own origin that is redirected: responses of others that redirect it again must allow credentials. */
  redirectsKeepOwnCredentials: knob<boolean>({ standard: false, webkit: true, case: "n-own-SXY" }),
  /** What counts as several values, where none of them can match: a comma, a space, or lines that are spelled just so. */
  allowOriginMultiple: knob<"comma-or-space" | "comma" | "spelled-so">({
    standard: "comma-or-space",
    firefox: "spelled-so",
    webkit: "comma",
    case: "g1001-164",
  }),
  /** A value that is no URL is told apart from another origin. */
  allowOriginInvalid: knob<boolean>({ standard: true, firefox: false, webkit: false, case: "g1001-53" }),
  /** Cross-Origin-Resource-Policy same-site counts a sandboxed page to the site of its URL. */
  corpKnowsSandboxedSite: knob<boolean>({ standard: false, chromium: true, case: "w-corp-sandbox-z-same-site" }),
  /** The names of digests in `integrity` may be written in capitals. */
  integrityNamesInAnyCase: knob<boolean>({ standard: false, webkit: true, case: "k-sri-case-bad" }),
  /** `integrity` of an element that names no digest asks for nothing, not even for CORS. */
  elementsPassOverBadIntegrity: knob<boolean>({ standard: false, chromium: true, case: "k-sri-junk-script-X" }),
};
