import type { LibraryScenario } from "../content/entry.ts";
import type { Leaks } from "../judge/leaks.ts";
import type { Trace } from "../trace/events.ts";

/** What a page of the site carries to be watched at once: its scenario, with all that is told about it, and the run that was played when it was built. */
export interface Opening {
  readonly scenario: LibraryScenario;
  readonly trace: Trace;
  /** What has come of it and must not have: requests by index. */
  readonly leaks: { readonly read: readonly number[]; readonly done: readonly number[] };
}

/** As the page's store takes it. */
export const leaksOf = ({ leaks }: Opening): Leaks => ({ read: new Set(leaks.read), done: new Set(leaks.done) });

/** The id of the element that holds it. */
export const openingId = "opening";

/** Null: the page carries none, as in development. It is the site's own, and not checked. */
export function openingIn(document: Document): Opening | null {
  const text = document.getElementById(openingId)?.textContent;
  return text ? (JSON.parse(text) as Opening) : null;
}
