import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

export const readouts = {
  title: "Read-outs",
  server: {
    title: "The server did",
    nothing: "Nothing: no request has reached it.",
    isAnswering: (who: string, request: string) => say`${[who]}: ${request} is being answered`,
    neverAnswered: (who: string, request: string) => say`${[who]}: ${request} was never answered`,
    /** The preflight before it was refused. */
    neverSent: (request: string) => say`${request}: never sent`,
    answered: (who: string, request: string, status: number) => say`${[who]}: ${request} answered with ${status}`,
  },
  browser: {
    title: "The browser decided",
    noBrowser: "There is no browser here. Nobody decides.",
    verdicts: {
      pending: "Not yet",
      blocked: "✕ Blocked",
      unanswered: "✕ No answer",
      stopped: "■ Stopped",
      passed: "✓ Allowed",
      partly: "◐ Allowed, not readable",
      /** By the goals of the scenario. */
      leaking: "! Allowed, and must not be",
    },
    soFar: (title: Phrase) => say`So far: ${title}`,
  },
  script: {
    title: "The script sees",
    programTitle: "The program sees",
    nothingYet: "Nothing yet: it waits.",
    noAnswer: "no answer",
    opaque: "It knows that something came back, and nothing more.",
    hidden: "hidden:",
    neverRan: "nothing: it never ran",
    errorEvent: "error event",
    errorEventOfXhr: "error event, status 0",
    statusZero: "no exception, status 0",
    events: {
      load: "load event",
      started: "no event: the worker runs",
      message: "message event",
      open: "open event",
      navigated: "load event of the frame",
      queued: "true",
      none: "no event",
    },
    flow: "no event, but it can measure where the text went",
    opened: { top: "nothing: the page is gone", "new-window": "a new window" },
    nothingMore: "And nothing more, whatever becomes of it.",
    /** What the goals of the scenario say of whoever has got it. */
    mustNotRead: "Goal: it must not read this.",
    mustNotDo: "Goal: it must not have this done.",
    notTold: "It is not told that this failed.",
  },
};
