import * as v from "valibot";
import { limits } from "../limits.ts";

/* What many fields are made of. */

export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/u));
export const header = v.tuple([text(limits.headerName), text(limits.headerValue)]);
export const headers = v.pipe(v.array(header), v.maxLength(limits.headersPerList));
export const status = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599));
export const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366 * 24 * 3_600_000));

/** https://wicg.github.io/local-network-access/#ip-address-space-section; "auto": by the host's name. */
export const addressSpace = v.optional(v.picklist(["auto", "public", "local", "loopback"]), "auto");

/** https://www.w3.org/TR/referrer-policy/#referrer-policies; the empty one: none is chosen. */
export const referrerPolicies = [
  "",
  "no-referrer",
  "no-referrer-when-downgrade",
  "origin",
  "origin-when-cross-origin",
  "same-origin",
  "strict-origin",
  "strict-origin-when-cross-origin",
  "unsafe-url",
] as const;

export const referrerPolicy = v.optional(v.picklist(referrerPolicies), "");
