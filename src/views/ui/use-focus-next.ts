import { type RefObject, useEffect, useRef } from "react";

/**
 * The focus after something was added, moved or taken away: the returned function is told, before the change, what is to have the
 * focus after it, as selectors below `root`, the best one first. What is not there yet is waited for until the focus goes elsewhere.
 */
export function useFocusNext(root: RefObject<HTMLElement | null>): (...places: readonly string[]) => void {
  const wanted = useRef<{ readonly places: readonly string[]; readonly from: Element | null } | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const { places, from } = wanted.current;
    const { activeElement } = document;
    // Somebody has gone on meanwhile.
    if (activeElement && activeElement !== document.body && activeElement !== from) wanted.current = null;
    const found = places.map((place) => ownPlace(root.current, place)).find((element) => element !== undefined);
    if (!found || !wanted.current) return;
    wanted.current = null;
    found.focus();
    if (found instanceof HTMLInputElement && found.type === "text") found.select();
  });
  return (...places) => {
    wanted.current = { places, from: document.activeElement };
  };
}

/** Lists lie in lists; each is marked `data-list`, and looks for its own rows only. */
function ownPlace(root: HTMLElement | null, place: string): HTMLElement | undefined {
  const found = [...(root?.querySelectorAll<HTMLElement>(`:scope ${place}`) ?? [])];
  return root?.hasAttribute("data-list") ? found.find((element) => element.closest("[data-list]") === root) : found[0];
}
