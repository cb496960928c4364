import type { Strip } from "../../trace/picture.ts";
import { type Phrase, say } from "../../words/phrase.ts";
import { pathOf } from "../../words/trace/events.ts";
import type { Names } from "../../words/trace/names.ts";

/** What reached a server, and what it said; empty: it reached none. */
export function deedOf({ request, response }: Strip, names: Names): Phrase {
  if (request.to === null) return [];
  const who = say`${[names.node(request.to)]}`;
  const what = say`${`${request.request.method} ${pathOf(request.request.url)}`}`;
  const said =
    response === null
      ? say` is being answered`
      : "failure" in response.response
        ? say` was never answered`
        : say` answered with ${response.response.status}`;
  return say`${who}: ${what}${said}`;
}
