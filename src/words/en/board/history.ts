import { join, number } from "../grammar.ts";

/** What undo and redo have changed, said to whoever does not see it. */
export const history = {
  undone: (what: string) => `Undone: ${what}.`,
  redone: (what: string) => `Redone: ${what}.`,
  title: "the title",
  browser: "the browser",
  cookies: "cookies",
  thirdPartyCookies: "how third-party cookies are treated",
  permission: "the permission",
  pages: "pages",
  servers: "servers",
  requests: "requests",
  notes: "the notes",
  request: (count: number) => `request ${number(count)}`,
  both: (parts: readonly string[]) => join(parts),
  several: "several things",
};
