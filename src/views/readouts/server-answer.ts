import type { Strip } from "../../trace/picture.ts";
import type { AnyStep } from "../../trace/steps.ts";
import type { Words } from "../../words/contract.ts";
import type { Phrase } from "../../words/phrase.ts";
import { pathOf } from "../../words/trace/events.ts";
import type { Names } from "../../words/trace/names.ts";

/** The request that a refused preflight asked for; null: none was refused. */
export function notSent(words: Words["frame"]["readouts"]["server"], decision: AnyStep | null): Phrase | null {
  const failure = decision?.failure;
  if (failure?.context.request === undefined || !failure.code.startsWith("P_")) return null;
  return words.neverSent(`${failure.context.request.method} ${pathOf(failure.context.lastUrl)}`);
}

/** What reached a server, and what it said; empty: it reached none. */
export function serverAnswer(words: Words["frame"]["readouts"]["server"], { request, response }: Strip, names: Names): Phrase {
  if (request.to === null) return [];
  const who = names.node(request.to);
  const what = `${request.request.method} ${pathOf(request.request.url)}`;
  if (response === null) return words.isAnswering(who, what);
  return "failure" in response.response ? words.neverAnswered(who, what) : words.answered(who, what, response.response.status);
}
