import type { Further } from "../../../judge/requirements/advised.ts";
import type { Demand } from "../../../judge/requirements/demand.ts";
import type { NoFix } from "../../../judge/requirements/fixes.ts";
import type { List } from "../../../judge/requirements/list.ts";
import type { Said } from "../../../judge/requirements/rows.ts";
import type { Phrase } from "../../phrase.ts";
import { number, plural, say } from "../grammar.ts";
import { ticket } from "./ticket.ts";

const why: Record<Demand["says"], (value: string, of: Demand["of"]) => Phrase> = {
  answers: () => say`Somebody has to answer.`,
  "no-redirect": () => say`A preflight is never redirected.`,
  status: () => say`Only a success grants permission.`,
  origin: (_, of) => (of === "preflight" ? say`It names the page that asks.` : say`Each answer names the page by itself.`),
  credentials: () => say`The page asks with credentials.`,
  method: (value) => say`${value} needs permission.`,
  header: (value) =>
    value === "authorization" ? say`It has to be named.` : say`The request sends it, and it is not among the safe ones.`,
  "method-list": () => say`What stands there is no list of methods, and forbids all.`,
  "header-list": () => say`What stands there is no list of names, and forbids all.`,
  embedding: () => say`It is embedded without CORS, and what forbids that has to go.`,
};

const states: Record<Said, string> = { said: "Said", absent: "Missing", wrong: "Wrong" };

const stops: Record<Extract<List["stoppedBy"], string>, Phrase> = {
  waits: say`The browser waits for the user’s answer. Until then nothing is asked.`,
  cached: say`What is refused came out of a cache. No answer of today can mend it: it was stored with what was said then.`,
  "too-many": say`More names are needed than fit in this list.`,
};

const noFix: Record<NoFix, string> = {
  "not-ours": "It is somebody else’s server: ask for it.",
  nobody: "Nobody names null: every sandboxed page has that origin.",
  attacker: "This page must stay out.",
  "for-people": "What answers here is a page for people. Script can use nothing of it.",
  unsafe: "What would help lets in others too, or breaks another request.",
  "not-found": "No single change has it said.",
};

/** Everything that must be said for a request. */
export const requirements = {
  title: "What must be said",
  lead: say`All at once, in the order in which this browser complains. Each line was played: without it the request fails.`,
  /** Of a request. */
  of: (method: string, path: string) => say`${method} ${path}`,
  missing: (count: number) => plural(count, { one: "1 line is missing", other: `${number(count)} lines are missing` }),
  allSaid: "All of it is said",
  searching: "Looking for what would say it …",
  applyAll: (count: number) => plural(count, { one: "Apply it", other: `Apply all ${number(count)}` }),
  noAll: "Not all of it can be applied at once.",
  ticket,
  undo: "Undo",
  apply: "Apply",
  applyThis: (name: string, value: string, answer: string) => `Apply ${name}: ${value}, ${answer}`,
  /** Names of the columns. */
  columns: { state: "State", needed: "Needed", found: "Says now", why: "Why", change: "Change" },
  answers: {
    preflight: (url: string) => say`The answer to ${`OPTIONS ${url}`}`,
    actual: (method: string, url: string) => say`The answer to ${`${method} ${url}`}`,
  },
  now: (status: number | null) => (status === null ? say`now no answer` : say`now ${status}`),
  said: (said: number, of: number) => `${number(said)} of ${number(of)} said`,
  states,
  absent: "absent",
  status: "Status",
  anAnswer: "An answer",
  success: "200 to 299",
  aList: "names, with commas",
  noRedirect: "no redirect",
  noAnswer: {
    refused: "refused",
    "name-not-found": "name not found",
    reset: "reset",
    timeout: "timed out",
    certificate: "certificate not trusted",
    "unknown-host": "nobody there",
    limit: "passed on too often",
  },
  why,
  orStar: say`${"*"} would do too.`,
  blocksNow: (title: Phrase) => say`Blocks now: ${title}.`,
  later: (title: Phrase) => say`Then: ${title}.`,
  noFix,
  besides: "Besides",
  levels: { vary: "advised", expose: "if script reads it", "max-age": "optional" } satisfies Record<Further["says"], string>,
  further: {
    vary: say`The answer differs from page to page: caches must tell them apart.`,
    expose: say`Script cannot see these otherwise.`,
    "max-age": (kept: Further["kept"]) =>
      kept === null
        ? say`How long the permission is kept.`
        : kept.cap === null
          ? say`This browser keeps it for ${kept.seconds} s.`
          : say`This browser keeps it for ${kept.seconds} s, and never longer than ${kept.cap} s.`,
  },
  nothing: {
    "same-origin": say`Nothing: the page asks its own origin, and no permission is needed.`,
    "not-asked": say`Nothing: this request goes out and its answer is used without anybody’s permission.`,
    client: say`Nothing: no browser asks. A program reads whatever comes back.`,
    none: say`There is no request.`,
  },
  stopped: (title: Phrase) => say`Whatever servers say, something else stops it: ${title}.`,
  stops,
};
