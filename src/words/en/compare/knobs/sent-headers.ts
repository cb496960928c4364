import type { sentHeaders as records } from "../../../../engine/profiles/knobs/sent-headers.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, oneOf } from "./kinds.ts";

export const sentHeaders: KnobTableOf<typeof records> = {
  navigationRedirectNullsOrigin: does("A form sent by POST loses its origin on the first redirect to another origin."),
  foreignFrameSendsOrigin: oneOf(
    "A frame of another site, or a sandboxed one, sends its Origin with its cookies to the site of the page around it, even on GET.",
    {
      never: "never",
      "first-url": "where the request set out for that site",
      "one-origin": "as long as no redirect leads to another origin",
    },
  ),
  noCorsRedirectNullsOrigin: does("A no-cors POST sends the origin null from its first redirect to another origin on."),
  originFollowsReferrerPolicy: does("The referrer policy decides about the Origin header of POSTs outside mode cors."),
  redirectKeepsOrigin: does(
    "A redirect within one origin leaves the Origin header as it was, even on a POST that becomes a GET.",
  ),
  referrerDowngrade: oneOf("What counts as a downgrade, on which most referrer policies name no page.", {
    "from-https": "from https to http",
    "from-trustworthy": "from https or this machine to http elsewhere",
  }),
  preflightAlwaysSaysMode: does("A preflight over plain http says Sec-Fetch-Mode, too."),
  referrerTrimmedCrossSite: oneOf(
    "Who never tells other sites more of the page’s address than its origin, whatever the referrer policy.",
    {
      none: "nobody",
      elements: "elements, frames and forms",
      all: "everything on a page",
      "each-hop": "everything on a page, decided anew at each redirect",
    },
  ),
  navigationRedirectForgetsPolicy: does(
    "A form or a frame that is redirected goes on by the default referrer policy instead of the page’s.",
  ),
  syncXhrSendsSecFetch: does("A synchronous XMLHttpRequest carries Sec-Fetch headers."),
  sandboxedBeaconNamesParent: does("The beacon of a sandboxed page sends the origin of the page around it."),
  secFetchEndsAtCrossOriginRedirect: does("After a redirect to another origin the Sec-Fetch headers are no longer sent."),
  preflightSecFetchSiteOfLastUrl: does("Sec-Fetch-Site of a preflight looks at the last URL only, not at the redirects before."),
  redirectedSecFetchSiteOfLastUrl: does("Sec-Fetch-Site forgets the redirects before a preflight."),
  sameSiteRedirectIsCrossSite: oneOf("When a redirect between two origins of one site makes Sec-Fetch-Site say cross-site.", {
    never: "never",
    "over-http": "over plain http",
  }),
  taintedPreflightIsCrossSite: does(
    "The preflight of a request that a redirect made send the origin null says Sec-Fetch-Site: cross-site.",
  ),
  linesSent: oneOf("Several lines of one request header.", {
    apart: "are sent as they are",
    joined: "are sent as one",
    "set-in-turn": "are set in turn: added to each other, but an empty one empties, and Authorization has the last",
  }),
  headersSentAsUtf8: does("Header values with letters beyond ASCII are sent as UTF-8."),
  rangeNormalized: does("A Range header is sent in its normal form, however script wrote it."),
  secFetchUser: does("Sec-Fetch-User says that the user has begun a navigation."),
  webSocketSecFetchDest: {
    reason: "Sec-Fetch-Dest of a WebSocket’s handshake.",
    value: (dest) => dest ?? "no Sec-Fetch headers",
  },
};
