import { hasDatabase } from "../works/last.ts";
import { onFirst } from "./on-first.ts";

/** Somebody does something, or has something done: a pointer, a key, a reader's own program (which only clicks), a link to a part of the page. */
const presses = ["pointerdown", "keydown", "click", "change"];
const moves = ["pointermove", "wheel", "scroll", "focusin", "hashchange", "popstate"];

/** Calls back when somebody is about to use the page: `pressed` when it was pressed already. */
export function whenIntended(then: (pressed: boolean) => void): void {
  onFirst([...presses, ...moves], ({ type }) => then(presses.includes(type)));
}

/** Less than this of its measures a picture of the HTML is not read at: it is laid out for the window at once. */
const leastScale = 0.9;

/**
 * Whether the page has to be more than its HTML without anybody's doing: the address or the reader's own works ask for it
 * (before-paint.js has looked), development has no HTML, or the window is none of those that the picture was laid out for.
 */
export async function wantsMore(place: HTMLElement): Promise<boolean> {
  const { opening, root } = document.documentElement.dataset;
  if (opening !== undefined || location.hash !== "" || place.childElementCount === 0 || isSmall(place)) return true;
  return root !== undefined && (await hasDatabase(() => window.indexedDB));
}

function isSmall(place: HTMLElement): boolean {
  return [...place.querySelectorAll<SVGSVGElement>("[data-paper=true] svg")].some((picture) => {
    const { width } = picture.getBoundingClientRect();
    return width > 0 && (picture.getScreenCTM()?.a ?? 1) < leastScale;
  });
}
