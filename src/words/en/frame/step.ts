import { say } from "../grammar.ts";

export const step = {
  title: "This step",
  nothingYet: say`Nothing has happened yet`,
  notStarted: say`The script has not started. Step forward, or press Play.`,
  noRequest: say`There is no request. Add one under Request.`,
  /** Where a request failed, until advice is there. */
  advice: {
    title: "What would change it",
    look: "Find out",
    searching: "Looking for changes that help, and let in nobody else …",
  },
  passed: "Passed: ",
  failed: "Failed: ",
};
