import { pageKeyOf } from "./page-keys.ts";

/** Somebody pressed something of a page that did not answer yet: by what it is, since another element stands there later. */
interface Press {
  /** Does it on the page that answers. */
  readonly carryOut: () => void;
}

const pressable = "button, summary, [role=tab], input[type=checkbox], input[type=radio]";

export interface Presses {
  /** The page answers from now on: does what was pressed, in that order, and puts the focus where it was. */
  readonly carryOut: () => void;
}

/**
 * Keeps what is pressed before the page answers: buttons, choices, and the page's keys. Links need nobody: the browser follows them.
 */
export function keepPresses(place: HTMLElement): Presses {
  const kept: Press[] = [];
  /** The last that had the focus. */
  let focused: (() => HTMLElement | null) | null = null;
  const control = new AbortController();
  const listen = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) =>
    window.addEventListener(type, listener as EventListener, { capture: true, signal: control.signal });
  const keep = (event: Event, carryOut: () => void) => {
    event.preventDefault();
    kept.push({ carryOut });
    place.setAttribute("aria-busy", "true");
  };
  listen("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>(pressable) : null;
    if (!pressed || !place.contains(pressed)) return;
    const find = finder(place, pressed);
    keep(event, () => find()?.click());
  });
  listen("change", ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || !place.contains(target)) return;
    const find = finder(place, target);
    const { value } = target;
    kept.push({ carryOut: () => choose(find(), value) });
  });
  listen("keydown", (event) => {
    const { shiftKey } = event;
    const key = pageKeyOf(event);
    if (key === null) return;
    keep(event, () =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true })),
    );
  });
  listen("focusin", ({ target }) => {
    if (target instanceof HTMLElement && place.contains(target)) focused = finder(place, target);
  });
  return {
    carryOut: () => {
      control.abort();
      place.removeAttribute("aria-busy");
      if (document.activeElement === document.body) focused?.()?.focus({ preventScroll: true });
      for (const press of kept) press.carryOut();
    },
  };
}

/** Finds what stands for an element later: of its kind and with its name, the same of several. */
function finder(place: HTMLElement, element: HTMLElement): () => HTMLElement | null {
  const name = nameOf(element);
  const alike = () => [...place.querySelectorAll<HTMLElement>(element.tagName)].filter((other) => nameOf(other) === name);
  const index = alike().indexOf(element);
  return () => alike()[index] ?? null;
}

function nameOf(element: HTMLElement): string {
  if (element instanceof HTMLSelectElement) return element.closest("label")?.textContent ?? "";
  return element.getAttribute("aria-label") ?? element.textContent ?? "";
}

/** As a reader would: React listens to the event, and reads what the browser's own setter has left. */
function choose(element: HTMLElement | null, value: string): void {
  if (!(element instanceof HTMLSelectElement)) return;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set?.call(element, value);
  element.dispatchEvent(new Event("change", { bubbles: true }));
}
