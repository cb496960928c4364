import type { ChangeName } from "../../../practice/change.ts";
import type { Phrase } from "../../phrase.ts";
import { list, number, plural, say } from "../grammar.ts";

const days = (count: number) => plural(count, { one: "tomorrow", other: `in ${number(count)} days` });

/** Practice: scenarios with one thing changed. */
export const practice = {
  title: "Practice",
  lead: "A situation of the library with one thing changed. What comes of it?",
  due: (count: number) =>
    plural(count, { one: "1 belief comes back today.", other: `${number(count)} beliefs come back today.` }),
  nothingDue: "Nothing comes back today. A round of four takes some minutes.",
  begin: "Practise",
  at: (at: number, of: number) => `${number(at)} of ${number(of)}`,
  making: "Making a question …",
  noItem: "No question could be made: the library could not be loaded. Look at your connection, and try again.",
  broken: (written: string) => say`No round of practice is called ${written}. Its name is a number.`,
  again: "Try again",
  ask: "What comes of it now?",
  from: "From the library",
  before: "Before",
  beforeWas: (right: readonly Phrase[]): Phrase => [...say`To the same question, the answer was: `, ...right.flat()],
  changed: "One thing changed",
  byRules: (browser: string) => `By the rules of ${browser}.`,
  changes: {
    try: (label: Phrase): Phrase => label,
    method: (request: string, from: string, to: string) => say`${[request]}: the method ${from} becomes ${to}.`,
    credentials: (request: string, to: string) => say`${[request]}: the script asks with ${`credentials: "${to}"`}.`,
    crossorigin: (request: string, to: string) =>
      to === "none"
        ? say`${[request]}: the element has no attribute ${"crossorigin"}.`
        : say`${[request]}: the element has ${`crossorigin="${to}"`}.`,
    mode: (request: string, to: string) => say`${[request]}: the mode becomes ${to}.`,
    "add-header": (request: string, name: string, value: string) =>
      say`${[request]}: the script adds the header ${`${name}: ${value}`}.`,
    "drop-header": (request: string, name: string) => say`${[request]}: the script leaves out the header ${name}.`,
    page: (from: string, to: string) => say`The page moves from ${from} to ${to}.`,
    sandboxed: say`The page is in a sandboxed frame.`,
    "allow-origin": (host: string, to: string | null) =>
      to === null
        ? say`${[host]} leaves out ${"Access-Control-Allow-Origin"}.`
        : say`${[host]} says ${`Access-Control-Allow-Origin: ${to}`}.`,
    "second-line": (host: string, value: string) => say`${[host]} adds a second line ${`Access-Control-Allow-Origin: ${value}`}.`,
    "allow-headers": (host: string) => say`${[host]} allows headers with ${"*"}.`,
    vary: (host: string, to: boolean) =>
      to ? say`${[host]} says ${"Vary: Origin"}.` : say`${[host]} says no ${"Vary: Origin"}.`,
    redirect: (host: string) => say`${[host]} first redirects to the same address with a slash at its end.`,
    "allow-credentials": (host: string, to: boolean) =>
      to
        ? say`${[host]} says ${"Access-Control-Allow-Credentials: true"}.`
        : say`${[host]} leaves out ${"Access-Control-Allow-Credentials"}.`,
    order: (host: string, first: string, second: string) => say`At ${[host]}, ${[first]} comes before ${[second]}.`,
    status: (host: string, path: string, to: number) => say`${[host]} answers ${path} with ${to}.`,
    "preflight-status": (host: string, to: number) => say`${[host]} answers preflights with ${to}.`,
    "max-age": (host: string, to: number | null) =>
      to === null ? say`${[host]} says no ${"Access-Control-Max-Age"}.` : say`${[host]} says ${`Access-Control-Max-Age: ${to}`}.`,
  } satisfies Record<ChangeName, unknown>,
  request: (at: number, several: boolean) => (several ? `Request ${number(at)}` : "The request"),
  knows: "What you know",
  facts: {
    page: "Page",
    cookies: "Cookies it keeps",
    preflight: (status: number) => say`To preflights: ${status}`,
    actual: say`To requests:`,
    successOnly: say`(on successes only)`,
    letsIn: (origins: readonly string[] | "any" | "reflect") =>
      origins === "any" ? say`Lets in ${"*"}` : origins === "reflect" ? say`Lets in whoever asks` : say`Lets in ${list(origins)}`,
    rules: (count: number) => say`and ${[number(count)]} by rule`,
    methods: (names: readonly string[] | "echo") =>
      names === "echo" ? say`methods: as asked` : names.length === 0 ? say`no methods` : say`methods ${list(names)}`,
    headers: (names: readonly string[] | "echo") =>
      names === "echo" ? say`headers: as asked` : names.length === 0 ? say`no headers` : say`headers ${list(names)}`,
    withCredentials: say`with credentials`,
    exposes: (names: readonly string[]) => say`exposes ${list(names)}`,
    maxAge: (seconds: number) => say`${`Access-Control-Max-Age: ${seconds}`}`,
    noVary: say`without ${"Vary: Origin"}`,
    auth: (needs: string, status: number) => say`Asks for ${needs}, else ${status}`,
    redirect: (to: string) => say`Redirects to ${to}`,
    slash: say`Redirects to the address with a slash at its end`,
    https: say`Redirects from ${"http"} to ${"https"}`,
    answer: (status: number) => say`Answers ${status} on its conditions`,
    cache: (ignoresVary: boolean) => (ignoresVary ? say`A shared cache that ignores ${"Vary"}` : say`A shared cache`),
    forward: (to: readonly string[]) => say`Forwards to ${list(to)}`,
    route: (path: string, status: number) => say`${path}: ${status}`,
    does: (effect: string) => say`does: ${[effect]}`,
    conditional: say`(on its conditions)`,
  },
  next: "Next",
  toEnd: "To the end of the round",
  openIt: "Open it in the playground",
  comesBack: (count: number) => `The belief comes back ${days(count)}, in another situation.`,
  onceMore: "You were certain: it comes back once more in this round.",
  done: (right: number, of: number) => `${number(right)} of ${number(of)} as you said`,
  doneLead: (wrong: number) =>
    wrong === 0
      ? "Nothing to correct. They come back when they might have been forgotten."
      : plural(wrong, { one: "The other one is worth the time.", other: "The others are worth the time." }),
  situation: "Situation",
  said: "You said",
  was: "It was",
  back: "Back",
  never: "known",
  backIn: days,
  more: "Another round",
  toCourse: "To the course",
  madeOf: (scenarios: number) =>
    `Questions are made from ${number(scenarios)} scenarios by changing one thing; each answer is what the engine played.`,
  link: "Copy a link to a round for others",
  copied: "Copied. Everybody who opens it gets the same questions as the others.",
  kept: "Kept in this browser only. Nothing is sent.",
};
