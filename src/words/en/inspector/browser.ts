import { say } from "../grammar.ts";

/** The profile, the clock and the headings of what the browser remembers. */
export const browser = {
  label: "Profile and clock",
  profile: "Rules of",
  clock: (time: string) => say`The clock stands at ${time}. It moves only when a request waits.`,
  more: "More: local network permission",
  localNetwork: {
    label: "What the user answers when the browser asks",
    titles: { denied: "No", granted: "Yes" },
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
