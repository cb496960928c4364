import type { Request } from "../../model/request.ts";
import { knob } from "./knob.ts";

/** Rules around CORS: Content-Security-Policy, mixed content, Local Network Access, Cross-Origin-Embedder-Policy. */
export const policies = {
  /** form-action of a Content-Security-Policy holds for the redirects of a form too, as tried out in the three browsers. */
  formActionAfterRedirect: knob<boolean>({ standard: true, firefox: false, webkit: false, case: null, known: "tried" }),
  /** Mixed images, audio and video are asked for over https instead of being blocked. */
  mixedContentUpgrades: knob<boolean>({ standard: true, webkit: false, case: null, known: "documented" }),
  /** What a secure page may load over plain http from this machine. WebKitGTK was tried by hand, with real TLS; of redirects it was seen by the live suite. */
  loopbackMayBeMixed: knob<"all" | "images-and-video-asked-for">({
    standard: "all",
    webkit: "images-and-video-asked-for",
    case: null,
    known: "tried",
  }),
  /** After a redirect the preflight goes out before mixed content is looked for. Seen by the live suite. */
  redirectedMixedContentPreflights: knob<boolean>({ standard: false, webkit: true, case: null, known: "tried" }),
  /** A synchronous XMLHttpRequest for mixed content throws nothing: its status is 0. Seen by the live suite. */
  syncMixedContentIsSilent: knob<boolean>({ standard: false, webkit: true, case: null, known: "tried" }),
  /** A synchronous XMLHttpRequest may be redirected to mixed content, and reads it. Seen by the live suite. */
  syncRedirectsMayBeMixed: knob<boolean>({ standard: false, webkit: true, case: null, known: "tried" }),
  /** A URL that is written with a line break or a tab and with `<` is not asked for: markup that dangles may have swallowed what follows. */
  danglingMarkupIsBlocked: knob<boolean>({ standard: false, chromium: true, case: "wpt-dangling-0-S" }),
  /** What is not fetched from a URL that holds a user name or a password. */
  urlCredentialsRefusedBy: knob<readonly Request["api"][]>({
    standard: [],
    chromium: ["img", "script", "stylesheet", "eventsource", "beacon", "iframe"],
    case: null,
    known: "tried",
  }),
  /**
   * Local Network Access: which requests to a more private address space the user is asked about. The draft asks about all of them,
   * the engines that have it ask for public pages only. That Firefox 153 asks by default is what its users report.
   */
  localNetworkAccess: knob<"off" | "from-public" | "more-private">({
    standard: "more-private",
    chromium: "from-public",
    firefox: "from-public",
    webkit: "off",
    case: null,
    known: "reported",
  }),
  /**
   * Where the URL itself says that it leads into the local network (a private address, a name under .local), plain http is no mixed
   * content: the user decides. Seen by the live suite.
   */
  localNetworkMayBeMixed: knob<boolean>({ standard: true, firefox: false, case: null, known: "tried" }),
  /** A frame that may not reach the local network shows an error page, and fires load. Seen by the live suite. */
  framesShowLocalNetworkError: knob<boolean>({ standard: true, firefox: false, case: null, known: "tried" }),
  /** fetch() with keepalive never gets into the local network, whatever the user has said. Seen by the live suite. */
  keepaliveStaysOutOfLocalNetwork: knob<boolean>({ standard: false, firefox: true, case: null, known: "tried" }),
  /** Only a secure page may ask the user; any other is refused at once. Firefox does so only with network.lna.block_insecure_contexts. */
  localNetworkNeedsSecureContext: knob<boolean>({ standard: true, firefox: false, case: null, known: "tried" }),
  /** Cross-Origin-Embedder-Policy knows `credentialless`; where it does not, that value counts as none. */
  embedderPolicyCredentialless: knob<boolean>({ standard: true, webkit: false, case: null, known: "documented" }),
};
