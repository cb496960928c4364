/** What people believe wrongly about cross-origin requests. `other`: wrong, and no belief that has a name. */
export const confusions = [
  "works-in-curl",
  "the-server-blocked-me",
  "blocked-means-not-sent",
  "star-allows-everything",
  "options-instead-of-mine",
  "every-post-asks",
  "login-goes-with-options",
  "redirects-are-invisible",
  "twice-is-safer",
  "several-in-one-header",
  "same-machine-same-origin",
  "the-page-sends-cors-headers",
  "no-cors-is-the-fix",
  "devtools-means-script",
  "a-cors-error-is-a-cors-bug",
  "cors-right-so-the-cookie-comes",
  "all-browsers-send-the-cookie",
  "right-header-right-for-all",
  "null-is-for-local-pages",
  "every-red-line-is-cors",
  "star-covers-authorization",
  "allow-headers-shows-headers",
  "methods-by-habit",
  "cors-guards-my-api",
  "options-every-time",
] as const;

export type ConfusionId = (typeof confusions)[number];

/** What an option that is wrong speaks of. */
export type Belief = ConfusionId | "other";
