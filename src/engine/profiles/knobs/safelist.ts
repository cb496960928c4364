import { knob } from "./knob.ts";

/** Which request headers need no permission. */
export const safelist = {
  /** Lines of one name are joined before they are judged. */
  safelistJoinsLines: knob<boolean>({ standard: false, chromium: true, webkit: true, case: "g1001-40" }),
  /** More than 1024 bytes of safelisted values make them all unsafe. */
  safelistTotal: knob<number | null>({ standard: 1024, firefox: null, case: "g1001-1028" }),
  /** Save-Data, DPR and their like are safelisted. */
  safelistClientHints: knob<boolean>({ standard: false, chromium: true, case: "g1001-18" }),
  /** The unit of a Range may be written in any case, and its numbers with a `+`. */
  safelistRangeLoosely: knob<boolean>({ standard: false, webkit: true, case: "g1001-253" }),
  /** Numbers of a safelisted Range stay below this one; null: no limit. */
  safelistRangeBelow: knob<string | null>({
    standard: null,
    chromium: "9223372036854775807",
    firefox: "18446744073709551616",
    webkit: "18446744073709551616",
    case: "h-rg-byteseq0-9223372036854775807",
  }),
  /** Content-Type goes through a stricter parser: no `;;`, no comma in a parameter, no byte above 0x7F. */
  safelistStrictContentType: knob<boolean>({ standard: false, firefox: true, case: "g1001-274" }),
  /** A byte above 0x7F makes Accept unsafe. */
  safelistAcceptAsciiOnly: knob<boolean>({ standard: false, firefox: true, case: "w-safe-accept-high" }),
};
