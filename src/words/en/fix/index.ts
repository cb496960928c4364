import type { Unknown } from "../../../causes/situation.ts";
import type { ServerName } from "../../../paste/config/config.ts";
import type { Piece } from "../../../paste/pieces.ts";
import type { SecretKind } from "../../../paste/secrets.ts";
import type { Phrase } from "../../phrase.ts";
import { join, list, number, plural, say } from "../grammar.ts";
import { advised } from "./advised.ts";
import { causes } from "./causes.ts";
import { explained } from "./explained.ts";
import { tests } from "./not-cors.ts";

const kinds: Record<Piece["kind"], string> = {
  console: "Console",
  sign: "Console",
  request: "Request",
  response: "Answer",
  config: "Configuration",
};

const unknown: Record<Unknown, { readonly name: string; readonly why: Phrase }> = {
  page: { name: "Page", why: say`What you pasted does not name it.` },
  target: { name: "Target", why: say`What you pasted does not name it.` },
  method: { name: "Method", why: say`A console line does not tell it. Paste the call, or “Copy as fetch”.` },
  headers: { name: "Own headers", why: say`What script sets is in the call, and in “Copy as fetch”.` },
  credentials: { name: "Credentials", why: say`Browsers leave cookies out of a HAR, and most lines do not tell of them.` },
  status: { name: "Status", why: say`Look at the row in the network panel, or paste ${"curl -i"}.` },
  answer: { name: "Headers of the answer", why: say`The browser keeps them from you. Paste ${"curl -i"} to fill them in.` },
};

const servers: Record<ServerName, string> = {
  nginx: "nginx",
  express: "Express",
  apache: "Apache",
  caddy: "Caddy",
  spring: "Spring",
  starlette: "FastAPI, Starlette",
  flask: "Flask-CORS",
  django: "django-cors-headers",
  "rs-cors": "Go, rs/cors",
  "jub0bs-cors": "Go, jub0bs/cors",
  s3: "S3",
  "api-gateway": "API Gateway",
};

const secrets: Record<SecretKind, (count: number) => string> = {
  cookie: (count) => plural(count, { one: "1 cookie", other: `${number(count)} cookies` }),
  token: (count) => plural(count, { one: "1 token", other: `${number(count)} tokens` }),
  key: (count) => plural(count, { one: "1 key", other: `${number(count)} keys` }),
  password: (count) => plural(count, { one: "1 password", other: `${number(count)} passwords` }),
};

/** Fix mine: from a red line to what led to it, and what mends it. */
export const fix = {
  title: "What went wrong, and the smallest fix",
  lead: "Paste what you have. One red line is enough to begin with; more of it leaves fewer questions.",
  box: {
    label: "What you have",
    placeholder: "The red line is enough to begin with.",
    file: "Open a file",
    clear: "Clear",
    reading: "Reading the file",
    stop: "Cancel",
    private: "Read here, in this page; nothing is sent. Cookies, tokens and keys are replaced as you paste.",
    tooLong: (length: number, limit: number) =>
      say`${[number(length)]} characters. At most ${[number(limit)]} of a paste are read: what stands behind them is not.`,
    tooLarge: (megabytes: number, limit: number) =>
      say`${[number(megabytes)]} MB. At most ${[number(limit)]} MB can be read. Export only the failed entry: right-click it in the network panel, Copy, Copy all as HAR.`,
    unreadable: "This file could not be read.",
    notText: "This file is neither text nor a HAR.",
  },
  reads: {
    title: "It can read",
    lines: [
      say`Console lines of Chrome, Firefox, Safari`,
      say`“Copy as fetch”, “Copy as cURL” (bash, cmd, PowerShell), calls of Axios and XMLHttpRequest`,
      say`Request and response headers, ${"curl -i"}, ${"curl -v"}`,
      say`A HAR file of up to 100 MB, one entry of it`,
      say`Configurations: nginx, Apache, Caddy, ${"cors()"} of Express, Spring, FastAPI, Flask, Django, Go, S3, API Gateway`,
      say`Advice that you were given: it is played before you follow it`,
    ],
  },
  try: {
    title: "Try it with one of these",
    names: ["Chrome, a refused preflight", "Firefox, no answer at all", "Safari, and the call that it is about"],
  },
  recognised: {
    title: "Recognised",
    pieces: (count: number) => plural(count, { one: "1 piece", other: `${number(count)} pieces` }),
    kinds,
    printedBy: "Printed by",
    page: "Page",
    target: "Target",
    redirected: "Redirected from",
    called: "Called with",
    request: "Request",
    withHeaders: (method: string, names: readonly string[]): Phrase =>
      names.length === 0 ? say`${method}` : say`${method} with ${list(names)}`,
    credentials: "Credentials",
    answer: "Answer",
    preflightAnswer: "Answer to the preflight",
    status: (status: number | null, count: number | null): Phrase =>
      status === null
        ? count === null
          ? say`hidden by the browser`
          : say`${[number(count)]} headers, status unknown`
        : say`${status}, ${[count === null ? "headers hidden" : plural(count, { one: "1 header", other: `${number(count)} headers` })]}`,
    config: "Configuration",
    servers,
    lines: (first: number, last: number) =>
      first === last ? `line ${number(first)}` : `lines ${number(first)} to ${number(last)}`,
    partly: {
      end: "it breaks off",
      middle: "a piece of it",
      older: "as an older version words it",
      spelt: "spelt a little differently",
    },
    replaced: "Replaced",
    replacedWhat: (counts: readonly (readonly [SecretKind, number])[]) =>
      `${join(counts.map(([kind, count]) => secrets[kind](count)))}, before anything was kept.`,
    keep: "Keep them",
    unknownTitle: "Unknown, not absent",
    mark: "unknown",
    unknown,
    notUnderstood: "Not understood",
    line: (line: number) => `Line ${number(line)}`,
    stays: "Your text stays as it is.",
    nothing: say`Nothing in it is a console line, a command, a call, headers, a HAR or a configuration that is known here. The text stays; paste the red line of the console, or “Copy as fetch”.`,
  },
  har: {
    title: (count: number) => plural(count, { one: "1 entry in this HAR", other: `${number(count)} entries in this HAR` }),
    choose: "Which request?",
    entry: (method: string, url: string, status: string) => `${method} ${url}: ${status}`,
    hidden: "no answer to be seen",
    pair: (status: string): Phrase => say`with its ${"OPTIONS"}, answered ${status}`,
    alone: say`no ${"OPTIONS"} for it in this file: it needed none, or the tool leaves preflights out`,
    cookies: say`Browsers strip cookies and tokens from a HAR: that there are none in it says nothing.`,
  },
  working: "Playing what could have led to it …",
  questions: {
    title: (count: number) =>
      plural(count, { one: "One question narrows it down", other: `${number(count)} questions narrow it down` }),
    skip: (count: number) => (count > 1 ? "Skip both" : "Skip it"),
    order: "Answers change the order of the causes, and never hide one.",
    preflight: {
      legend: say`In DevTools, Network: which status has the row ${"OPTIONS"}?`,
      options: { ok: "2xx", auth: "401, 403", missing: "404, 405", error: "5xx" },
      unknown: "I cannot see it",
    },
    sends: {
      legend: say`What does the script send? Tick what you know, or paste the call above.`,
      options: {
        method: "PUT, PATCH or DELETE",
        json: "A JSON body",
        token: "Authorization",
        header: "A header of its own",
        cookies: "Cookies",
      },
    },
    curl: {
      legend: say`What does curl say of the same address?`,
      options: { status: "A status", refused: "Refused", certificate: "Certificate", hangs: "It hangs" },
      unknown: "I do not know",
    },
  },
  causes: {
    title: "What prints exactly this line",
    needs: "All that must be said, and a ticket",
    titlePiece: "What prints what you pasted a piece of",
    titleSpelt: "What prints this line, worded a little differently",
    titleOlder: "What prints this line in today’s words",
    possible: "What could have led to it",
    fits: "What answers so",
    playedIn: (browser: string) => `Played by the engine, in ${browser}`,
    identical: "your line, identical",
    piece: "prints what you pasted a piece of",
    older: "prints it in today’s words",
    spelt: "worded a little differently",
    yours: "as you pasted it",
    perhaps: "possible",
    passesTitle: "Nothing in it fails",
    passes: say`Played as you pasted it, nothing fails: the script reads the answer. What failed is not in here, such as another answer, a cache, or the preflight.`,
    further: (count: number) => plural(count, { one: "1 more prints the same", other: `${number(count)} more print the same` }),
    furtherPossible: (count: number) => plural(count, { one: "1 more is possible", other: `${number(count)} more are possible` }),
    withMore: (count: number): Phrase =>
      say`${[plural(count, { one: "1 other cause prints", other: `${number(count)} other causes print` })]} this line and another one. If there is a second line with a reason or a status, paste it too: then it is CORS after all.`,
    ruledOut: (count: number) => `Ruled out by the wording: ${number(count)}`,
    wouldSay: "It would say:",
    nothing: "It would print nothing.",
    order: say`In the order of what you pasted and answered, then of how common we take each cause to be: an estimate from public threads about CORS.`,
    none: say`No cause that is known here prints this line. It was recognised, and that is all that can be said of it.`,
    withoutCall: say`No cause prints this line for the call that you pasted: it was left out, and the line alone was played.`,
    answersDiffer: say`The answers that you pasted differ in ${"Access-Control-Allow-Origin"} or ${"x-cache"}, and one of them was played. A cache that does not tell origins apart may hand on what somebody else was answered.`,
    noLine: say`No line was pasted: these fit what is known.`,
    assumed: say`What is unknown was filled in with what is usual. Open a cause to see it played, and what would change it.`,
  },
  advised,
  titles: causes,
  explained,
  notCors: {
    title: "This is not CORS: no header can mend it",
    lead: say`Nothing came back that a browser could have judged. Each of these has a test of thirty seconds.`,
    table: "Is it CORS at all?",
    cause: "Cause",
    sees: "You will see",
    test: "The test",
    after: say`curl has no CORS check: that it works there proves that the server lives, and nothing about permission.`,
    script: "The script’s own error",
    tests,
  },
};
