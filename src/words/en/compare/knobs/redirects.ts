import type { redirects as records } from "../../../../engine/profiles/knobs/redirects.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { number } from "../../grammar.ts";
import { does, oneOf } from "./kinds.ts";

export const redirects: KnobTableOf<typeof records> = {
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
};
