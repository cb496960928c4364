import type { Strip } from "../../engine/trace/picture.ts";
import { pathOf } from "../words/events.ts";
import type { Names } from "../words/names.ts";
import { type Phrase, say } from "../words/phrase.ts";

/** What reached a server in the action under way, and what it said. */
export function serverDeeds(
  strips: readonly Strip[],
  names: Names,
): readonly { readonly message: number; readonly words: Phrase }[] {
  return strips.flatMap(({ request, response }) => {
    if (request.to === null) return [];
    const who = say`${[names.node(request.to)]}`;
    const what = say`${`${request.request.method} ${pathOf(request.request.url)}`}`;
    const said =
      response === null
        ? say` is being answered`
        : "failure" in response.response
          ? say` was never answered`
          : say` answered with ${response.response.status}`;
    return [{ message: request.message, words: say`${who}: ${what}${said}` }];
  });
}
