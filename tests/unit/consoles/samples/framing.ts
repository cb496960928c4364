import { at, failed, type Heard, page } from "./failed.ts";

const refused = (by: "X-Frame-Options" | "frame-ancestors", value: string, line: string): Heard => ({
  failure: failed("FRAMING_REFUSED", "iframe", { by, value, origin: page, refused: 1, url: at }),
  lines: { chromium: [line] },
});

const framed = "http://127.0.0.1:51401/";

/** Heard from one page at localhost:55600, of itself and of 127.0.0.1. Chrome puts the option into small letters. */
export const byFraming: readonly Heard[] = [
  refused("X-Frame-Options", "DENY", `Refused to display '${framed}' in a frame because it set 'X-Frame-Options' to 'deny'.`),
  refused(
    "X-Frame-Options",
    "sameorigin, deny",
    `Refused to display '${framed}' in a frame because it set multiple 'X-Frame-Options' headers with conflicting values ('sameorigin, deny'). Falling back to 'deny'.`,
  ),
  refused(
    "frame-ancestors",
    "https://x.example",
    `Framing '${framed}' violates the following Content Security Policy directive: "frame-ancestors https://x.example". The request has been blocked.`,
  ),
];
