import { sayNotLoaded } from "./not-loaded.ts";
import { keepPresses } from "./presses.ts";

/** The page is there already, as HTML. What makes it answer comes after it has been painted; what is pressed before that is kept. */
export function boot(place: HTMLElement): void {
  const presses = keepPresses(place);
  keepLinks();
  const shown = () => {
    document.documentElement.removeAttribute("data-opening");
    presses.carryOut();
  };
  const load = async () => {
    try {
      // Asked for by itself it is evaluated by itself: two short tasks in place of a long one. What does not come is told by the part that needs it.
      import("react-dom/client").catch(() => {});
      const { show } = await import("./show.tsx");
      await show(place, shown);
    } catch (error) {
      sayNotLoaded(place, error);
    }
  };
  // A page in the background is not painted, and is ready when it is looked at.
  if (document.hidden) void load();
  else requestAnimationFrame(() => setTimeout(load));
}

/** Browsers ask for the icon again when the address changes: relative to the page that it came with, it stays where it is. */
function keepLinks(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>("link:is([rel=icon], [rel=apple-touch-icon], [rel=manifest])")) {
    link.setAttribute("href", link.href);
  }
}
