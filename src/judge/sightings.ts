import { getLines, hasHeader } from "../http/headers.ts";
import { byteLowercase } from "../http/tokens.ts";
import type { What, Who } from "./goal.ts";
import type { ObservedAction, ObservedRequest, ObservedRun } from "./observed.ts";

/** One thing of those that a goal counts. */
export interface Sighting {
  /** Index into the run's actions; null: a cookie of the jar. */
  readonly action: number | null;
  /** When its action began, in milliseconds; of the jar, when the last one did. */
  readonly at: number;
  /** What it was: the body that was read, `OPTIONS https://…`, an effect, a failure's code, a line, a cookie. */
  readonly value: string;
}

/** Whether an action is of somebody a goal is about. */
export function isBy({ by, origin }: ObservedAction, who: Who | undefined): boolean {
  if (who === undefined) return true;
  if ("page" in who) return by === `page:${who.page}`;
  if ("client" in who) return by === `client:${who.client}`;
  if ("origin" in who) return origin === who.origin;
  return origin !== null && origin !== who.notOrigin;
}

/** All in a run that a goal counts, in order. */
export function sightings(run: ObservedRun, who: Who | undefined, what: What): readonly Sighting[] {
  if ("keeps" in what) {
    const at = run.actions.at(-1)?.at ?? 0;
    const kept = run.cookies.filter(({ name }) => name === what.keeps);
    return kept.map(({ name, value }) => ({ action: null, at, value: `${name}=${value}` }));
  }
  return run.actions.flatMap((action, index) =>
    isBy(action, who) ? seenIn(action, what).map((value) => ({ action: index, at: action.at, value })) : [],
  );
}

function seenIn(action: ObservedAction, what: Exclude<What, { keeps: string }>): readonly string[] {
  if ("reads" in what) return read(action, what.reads);
  if ("sends" in what) return action.requests.filter((request) => isSent(request, what.sends)).map(lineOf);
  if ("effect" in what) return action.effects.filter((effect) => isOrAny(effect, what.effect));
  if ("fails" in what) return action.failure !== null && isOrAny(action.failure, what.fails) ? [action.failure] : [];
  return action.console.filter((line) => line.includes(what.prints));
}

type Reads = Extract<What, { reads: unknown }>["reads"];
type Sends = Extract<What, { sends: unknown }>["sends"];

function read({ readable, answer, url, outcome }: ObservedAction, wanted: Reads): readonly string[] {
  if (!readable || !matches(url, wanted.url)) return [];
  if (wanted.status !== undefined && answer?.status !== wanted.status) return [];
  if (wanted.body !== undefined && !answer?.body.includes(wanted.body)) return [];
  if (wanted.header !== undefined && !hasHeader(answer?.headers ?? [], byteLowercase(wanted.header))) return [];
  return [answer?.body ?? outcome];
}

function isSent({ purpose, method, url, headers, result }: ObservedRequest, wanted: Sends): boolean {
  return (
    (wanted.purpose === undefined ? purpose !== "forward" : purpose === wanted.purpose) &&
    (wanted.method === undefined || method === wanted.method) &&
    matches(url, wanted.url) &&
    (wanted.status === undefined || result === wanted.status) &&
    (wanted.header === undefined || hasHeader(headers, byteLowercase(wanted.header))) &&
    (wanted.cookie === undefined || cookiesIn(headers).includes(wanted.cookie))
  );
}

const lineOf = ({ method, url, result }: ObservedRequest) => `${method} ${url} → ${result ?? "nothing"}`;

const isOrAny = (value: string, wanted: string) => wanted === "*" || value === wanted;

function matches(url: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return true;
  return pattern.endsWith("*") ? url.startsWith(pattern.slice(0, -1)) : url === pattern;
}

function cookiesIn(headers: ObservedRequest["headers"]): readonly string[] {
  return getLines(headers, "cookie").flatMap((line) => line.split(";").map((pair) => pair.split("=", 1)[0]?.trim() ?? ""));
}
