import { fetchAhead, whenIdle } from "./fetch-ahead.ts";
import { wantsMore, whenIntended } from "./intent.ts";
import { keepAppWhenIdle } from "./newer-version.ts";
import { sayNotLoaded } from "./not-loaded.ts";
import { keepPresses } from "./presses.ts";

/**
 * The page is there already, as HTML. What makes it answer is fetched when nothing else is to be done, and evaluated when somebody is about
 * to use the page, or it is to show something else; what is pressed before it answers is kept.
 */
export function boot(place: HTMLElement): void {
  if (isFramed()) return;
  const presses = keepPresses(place);
  keepLinks();
  const newer = keepAppWhenIdle();
  let begun = false;
  const load = async (pressed: boolean | null) => {
    if (begun) return;
    begun = true;
    const onShown = () => {
      document.documentElement.removeAttribute("data-opening");
      presses.carryOut();
    };
    try {
      // Asked for by itself it is evaluated by itself: two short tasks in place of a long one. What does not come is told by the part that needs it.
      import("react-dom/client").catch(() => {});
      const { show } = await import("./show.tsx");
      await show(place, { onShown, pressed, newer });
    } catch (error) {
      sayNotLoaded(place, error);
    }
  };
  // It is said on the page.
  newer.tell(() => void load(null));
  whenIntended((pressed) => afterPaint(() => void load(pressed)));
  afterPaint(async () => {
    if (await wantsMore(place)) void load(null);
    else whenIdle(fetchAhead);
  });
}

/** A page in the background is not painted, and is ready when it is looked at. */
function afterPaint(task: () => void): void {
  if (document.hidden) task();
  else requestAnimationFrame(() => setTimeout(task));
}

/** In another page's frame it could be made to look like that page's own: there it only leads out of it (scripts/before-paint.js, theme.css). */
function isFramed(): boolean {
  if (document.documentElement.dataset["framed"] === undefined) return false;
  document.querySelector(".framed a")?.setAttribute("href", location.href);
  return true;
}

/** Browsers ask for the icon again when the address changes: relative to the page that it came with, it stays where it is. */
function keepLinks(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>("link:is([rel=icon], [rel=apple-touch-icon], [rel=manifest])")) {
    link.setAttribute("href", link.href);
  }
}
