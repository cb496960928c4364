import { say } from "../grammar.ts";

export const step = {
  title: "This step",
  nothingYet: say`Nothing has happened yet`,
  notStarted: say`The script has not started. Step forward, or press Play.`,
  noRequest: say`There is no request. Add one under Request.`,
  passed: "Passed: ",
  failed: "Failed: ",
};
