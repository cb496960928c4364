import { number } from "../grammar.ts";

export const secrets = {
  title: "This looks like a secret, and would be in the link",
  /** `where`: as below. */
  row: (where: string) => `${where}:`,
  where: {
    request: (count: number) => `Request ${number(count)}`,
    server: (name: string) => `Server ${name}`,
    page: (name: string) => `Page ${name}`,
    browser: "The browser’s cookies",
    other: "The scenario",
  },
  more: (count: number) => `and ${number(count)} more`,
  replace: "Replace all",
  invented: "They are invented",
};
