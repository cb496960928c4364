import { knob } from "./knob.ts";

/** A test on a preflight's answer. */
export type PreflightTest = "redirect" | "cors-check" | "status" | "parse-methods" | "parse-headers" | "method" | "headers";

/** The preflight and its judgement. */
export const preflight = {
  /** In which order a preflight's answer is tested. What is not listed is not tested. */
  preflightOrder: knob<readonly PreflightTest[]>({
    standard: ["cors-check", "status", "parse-methods", "parse-headers", "method", "headers"],
    chromium: ["redirect", "cors-check", "status", "parse-methods", "parse-headers", "method", "headers"],
    firefox: ["cors-check", "redirect", "status", "parse-methods", "method", "parse-headers", "headers"],
    webkit: ["status", "cors-check", "parse-methods", "parse-headers", "method", "headers"],
    case: "g1001-123",
  }),
  /** `*` in Access-Control-Allow-Headers covers Authorization. */
  starCoversAuthorization: knob<boolean>({
    standard: false,
    chromium: true,
    firefox: true,
    webkit: true,
    case: "w-acah-auth-star",
  }),
  /** A preflight on a tainted hop carries the page's real origin and is judged by it; not at all on the page's own server. */
  preflightKeepsRealOrigin: knob<boolean>({ standard: false, firefox: true, case: "g1001-51" }),
  /** The Referer of a preflight is the one made for the first URL. */
  preflightReferrerOfFirstUrl: knob<boolean>({ standard: false, webkit: true, case: "g1001-159" }),
};
