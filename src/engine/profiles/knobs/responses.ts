import { knob } from "./knob.ts";

/** What becomes of a response. */
export const responses = {
  /** An empty line of a header that has others is not there. */
  emptyLinesDropped: knob<boolean>({ standard: false, firefox: true, case: "e1-elines-acac-te" }),
  /** A `*` of Access-Control-Expose-Headers counts even if what follows is no token. */
  exposeStarBeforeBadToken: knob<boolean>({ standard: false, firefox: true, case: "leh78-31" }),
  /** Which of several Content-Types counts. */
  contentTypeThatCounts: knob<"last" | "first">({ standard: "last", webkit: "first", case: "wpt-types-4-S-ns-script" }),
  /** A request answered with 408 is sent once more. */
  resends408: knob<boolean>({ standard: false, chromium: true, case: "w-st-408" }),
  /** A 407 from a server that is no proxy. */
  status407: knob<"error" | "given">({ standard: "error", firefox: "given", webkit: "given", case: "w-st-407" }),
  /** A lone 101, after which nothing comes. */
  status101: knob<"error" | "given">({ standard: "error", firefox: "given", case: "w-st-101" }),
  /** XMLHttpRequest answers a 401 of another origin with the user and password that it was given. */
  corsAnswersChallenge: knob<boolean>({ standard: false, firefox: true, case: "w-xhr-user-401" }),
  /** After a 421 and its resend the Content-Type appears twice. */
  doubles421ContentType: knob<boolean>({ standard: false, firefox: true, case: "w-st-421" }),
  /** The response URL of XMLHttpRequest keeps user name and password. */
  responseUrlKeepsCredentials: knob<boolean>({ standard: true, webkit: false, case: "w-xhr-user-401" }),
};
