import type { policies as records } from "../../../../engine/profiles/knobs/policies.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, listed, oneOf } from "./kinds.ts";

export const policies: KnobTableOf<typeof records> = {
  formActionAfterRedirect: does("A page’s form-action holds for where a redirect sends its form, too."),
  mixedContentUpgrades: does("Images and video that a secure page asks for over http are asked for over https instead."),
  localNetworkAccess: oneOf("Who has to ask the user before reaching the local network or the user’s own machine.", {
    off: "nobody",
    "from-public": "pages from the internet",
    "more-private": "every page that reaches further in",
  }),
  localNetworkMayBeMixed: does(
    "A secure page may ask for plain http where the URL says that it leads into the local network; the user decides.",
  ),
  framesShowLocalNetworkError: does("A frame that may not reach the local network shows an error page, which fires load."),
  keepaliveStaysOutOfLocalNetwork: does("fetch() with keepalive never gets into the local network, whatever the user has said."),
  localNetworkNeedsSecureContext: does(
    "Only a secure page may ask the user for the local network; any other is refused at once.",
  ),
  urlCredentialsRefusedBy: listed(
    "What is never fetched from a URL with a user name or password in it, besides fetch().",
    "nothing",
  ),
  loopbackMayBeMixed: oneOf("What a page that came over https may load from http://localhost.", {
    all: "everything",
    "images-and-video-asked-for": "images and video only, and not after a redirect",
  }),
  embedderPolicyCredentialless: does("Cross-Origin-Embedder-Policy may be credentialless."),
  redirectedMixedContentPreflights: does("After a redirect, the preflight goes out before mixed content is looked for."),
  syncMixedContentIsSilent: does("A synchronous XMLHttpRequest for mixed content throws nothing; its status is 0."),
  syncRedirectsMayBeMixed: does("A synchronous XMLHttpRequest may be redirected to mixed content, and reads it."),
  danglingMarkupIsBlocked: does("A URL that is written with a line break or a tab and with a < is not asked for."),
};
