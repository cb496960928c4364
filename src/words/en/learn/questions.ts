import type { Phrase } from "../../phrase.ts";
import { join, number, say } from "../grammar.ts";

const times = (count: number): string =>
  count === 0 ? "never" : count === 1 ? "once" : count === 2 ? "twice" : `${number(count)} times`;

/** What each kind of question asks, and how its options read. `action`: what the request is called; empty where there is only one. */
export const questions = {
  asks: {
    gate: (action: string) => say`${of(action, "Which gate of the browser stops it?")}`,
    script: (action: string) => say`${of(action, "What does the script get?")}`,
    client: (action: string) => say`${of(action, "What does the program get?")}`,
    requests: (action: string) => say`${of(action, "Which requests are sent, in this order?")}`,
    headers: (action: string, method: string) =>
      say`${of(action, "Which of these does the browser itself put on the")} ${method}${["?"]}`,
    effect: (effect: string): Phrase =>
      effect === "" ? ["How often does a server do something that stays done?"] : ["How often is this done: “", effect, "”?"],
    reads: (action: string) => say`${of(action, "In which browsers does the script read the answer?")}`,
    preflight: (action: string) => say`${of(action, "Which browsers ask first?")}`,
    reason: (action: string, reason: Phrase) => say`${of(action, "Which browsers give this as the reason:")} ${reason}`,
    cookie: (action: string, name: string) => say`${of(action, "In which browsers does this cookie go along:")} ${name}`,
    place: (action: string) => say`${of(action, "Where does it stop?")}`,
    both: (effect: string): Phrase =>
      effect === ""
        ? ["Is it done, and what does the script get?"]
        : ["Is this done: “", effect, "”? And what does the script get?"],
    header: (action: string, name: string) => say`${of(action, "What does the script read when it asks for")} ${name}${["?"]}`,
    which: {
      foreign: "Which of these requests go to another origin?",
      preflighted: "Before which of these requests does the browser ask first?",
      blocked: "Of which of these does the script get an error?",
      read: "Which of these answers can be read?",
    },
  },
  noGate: say`None. It goes through.`,
  gets: {
    error: say`An error, and nothing else`,
    nothing: say`Status ${0} and an empty body`,
    answer: (status: number) => say`The answer, with status ${status}`,
  },
  sent: { none: say`None`, list: (methods: Phrase) => say`${methods}` },
  times: (count: number) =>
    say`${[count === 0 ? "Never" : count === 1 ? "Once" : count === 2 ? "Twice" : `${number(count)} times`]}`,
  spots: {
    page: say`In the page, before the browser does anything`,
    unsent: say`In the browser, before anything is sent`,
    preflight: say`In the browser, at the answer to ${"OPTIONS"}`,
    answer: say`In the browser, at the answer`,
    nowhere: say`On the way: nobody answers`,
    host: (name: string) => say`At ${[name]}, which refuses it`,
  },
  done: {
    no: (gets: Phrase) => say`No. The script gets ${inSentence(gets)}`,
    yes: (count: number, gets: Phrase) =>
      count === 1
        ? say`Yes. The script gets ${inSentence(gets)}`
        : say`Yes, ${[times(count)]}. The script gets ${inSentence(gets)}`,
  },
  header: {
    value: (value: string) => say`${value}`,
    nothing: say`${"null"}`,
    error: say`It never gets that far: an error`,
  },
  action: (at: number, method: string, url: string) => say`${[`${number(at)}: `]}${method} ${url}`,
  /** What happened, where several are right. */
  all: (texts: readonly string[]) => join(texts),
  noneRight: say`None of these`,
};

function inSentence([first, ...rest]: Phrase): Phrase {
  if (typeof first !== "string") return first === undefined ? [] : [first, ...rest];
  return [first.charAt(0).toLowerCase() + first.slice(1), ...rest];
}

function of(action: string, question: string): Phrase {
  return action === "" ? [question] : [`${action}: ${question.charAt(0).toLowerCase()}${question.slice(1)}`];
}

/** The moments of a run. `url`: without its scheme. */
export const evidence = {
  asked: (method: string, url: string) => say`The browser asked first: ${`${method} ${url}`}`,
  left: (method: string, url: string) => say`The request left: ${`${method} ${url}`}`,
  answered: (status: number) => say`The answer came: ${status}`,
  ran: (effect: string) => say`The server did it: ${[effect]}`,
  refused: (title: Phrase) => say`The browser decided: ${title}`,
  handed: say`The script was handed the answer`,
  step: (at: number) => `Step ${number(at)}`,
};
