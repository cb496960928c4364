import type { ProfileName } from "../../../scenario/schema.ts";
import { say } from "../grammar.ts";

/** The profile, the clock and the headings of what the browser remembers. */
export const browser = {
  label: "Profile and clock",
  profile: "Rules of",
  clock: (time: string) => say`The clock stands at ${time}. It moves only when a request waits.`,
  more: "More: third-party cookies, local network",
  thirdPartyCookies: {
    label: "Third-party cookies",
    titles: { "as-shipped": "As shipped", blocked: "Blocked", partitioned: "Kept apart by site" },
    hints: {
      standard: "The Standard leaves it to the browser. As shipped: sent.",
      chromium:
        "Chrome as shipped sends them. It can keep only those apart that say Partitioned: with either other setting only those are sent.",
      firefox: "Firefox as shipped keeps them apart by the page’s site.",
      webkit: "Safari as shipped blocks them, and can keep none apart.",
    } satisfies Record<ProfileName, string>,
  },
  localNetwork: {
    label: "What the user answers when the browser asks",
    titles: { denied: "No", granted: "Yes", "not-yet": "Nothing yet" },
    hint: "Asked when a page reaches for a server on a more private network than its own: the local network, this machine.",
  },
  preflightCache: "Preflight cache",
  httpCache: "HTTP cache",
  cookieJar: "Cookie jar",
  atThisStep: "at this step",
  cookiesBefore: "Cookies before the run",
  fromEarlierVisit: "from an earlier visit",
  pages: "Pages",
};
