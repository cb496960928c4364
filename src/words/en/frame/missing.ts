import type { WhyMissing } from "../../../parts/missing.ts";
import type { UndoneAction } from "../../../store/state.ts";

/** Why a part did not come, and what to do. Behind a sentence that says which. */
const why: Readonly<Record<WhyMissing, string>> = {
  offline: "The server cannot be reached. You may be offline; what is on the screen goes on working.",
  "newer-version": "The server has a newer version of Preflight by now. Reload the page to use it: your work is kept.",
  blocked: "The server answers, and does not give out what this needs. An extension or a filter may keep it back.",
  stuck: "It came, and the browser did not start it. Reload the page: your work is kept.",
};

/** What somebody wanted and did not get. */
const undone: Readonly<Record<Exclude<UndoneAction["kind"], "open">, string>> = {
  "open-blank": "A new scenario could not be begun.",
  language: "The page could not be put into the other language.",
  "open-link": "The scenario of this link could not be opened.",
  run: "The scenario could not be run.",
};

export const missing = {
  notLoaded: (part: string) => `${part} could not be loaded.`,
  why,
  notDone: "Not done",
  undone: (what: UndoneAction) => (what.kind === "open" ? `“${what.title}” could not be opened.` : undone[what.kind]),
  dismiss: "Dismiss",
  tryAgain: "Try again",
  reload: "Reload",
  reloading: "Reloading …",
};
