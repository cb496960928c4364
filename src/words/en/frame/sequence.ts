import { say } from "../grammar.ts";

export const sequence = {
  title: "Sequence",
  browser: "Browser",
  steps: "Steps of the run",
  requestShown: "Request shown",
  empty: "This scenario has no requests yet, so nothing can happen.",
  addRequest: "Add a request",
  starts: say`starts`,
  noServer: (request: string, host: string) => say`${request} to ${host}: no such server`,
  noAnswer: say`no answer`,
  answer: (status: number, allowOrigin: string | null) =>
    allowOrigin === null ? say`${status}` : say`${status}, Allow-Origin ${allowOrigin}`,
  /** How a request ended. */
  ends: { none: "", failed: "failed", closed: "not readable", answered: "answered", leaked: "got what it must not" },
};
