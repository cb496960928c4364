import { knob } from "./knob.ts";

/** What script sets, and what of it needs a preflight. */
export const requests = {
  /** What becomes of a User-Agent that script sets. */
  authorUserAgent: knob<"sent" | "dropped">({ standard: "sent", chromium: "dropped", case: "g1001-25" }),
  /** A name given on several lines appears several times in Access-Control-Request-Headers. */
  unsafeNamesRepeat: knob<boolean>({ standard: false, firefox: true, case: "g1001-211" }),
  /** Names come from the headers as script gave them, even those a redirect has removed. */
  unsafeNamesFromAuthor: knob<boolean>({ standard: false, webkit: true, case: "g1001-263" }),
  /** An upload listener forces a preflight only if there is a body. */
  uploadListenerNeedsBody: knob<boolean>({ standard: false, chromium: true, case: "g1001-694" }),
  /** A synchronous XMLHttpRequest is preflighted for its upload listeners, too. */
  uploadListenerCountsInSync: knob<boolean>({ standard: true, chromium: false, webkit: false, case: "n-upload-sync" }),
  /** The charset that script names for text is replaced by `UTF-8` where it stands, even if it differs in case only. */
  xhrCharsetInPlace: knob<boolean>({ standard: false, chromium: true, case: "n-charset-text" }),
  /** After one preflighted hop every later hop is preflighted. */
  keepsPreflighting: knob<boolean>({ standard: false, firefox: true, webkit: true, case: "g1001-543" }),
  /** A hop is preflighted if script set an unsafe header, even one that a redirect has removed. */
  removedHeadersPreflight: knob<boolean>({ standard: false, firefox: true, case: "w-rdauth-sx-include" }),
  /** A keepalive body that is too large fails before the preflight, not after it. Seen by the live suite in all three. */
  keepaliveQuotaFirst: knob<boolean>({ standard: false, chromium: true, firefox: true, webkit: true, case: "n-keepalive-large" }),
  /** The type of a Blob is sent in mode no-cors too, though script could not set it. Seen by the live suite. */
  noCorsSendsBlobType: knob<boolean>({ standard: false, webkit: true, case: "n-nocors-blob" }),
  /** XMLHttpRequest treats the Content-Type of URLSearchParams as if script had set it. Seen by the live suite. */
  xhrFormTypeIsAuthors: knob<boolean>({ standard: false, webkit: true, case: "n-xhr-form-get" }),
};
