import { type RefCallback, useCallback, useState } from "react";

/** Whether something holds more than it shows: then it has to be reachable by keyboard, and else it is one stop less on the way. */
export function useScrolls<T extends HTMLElement>(): readonly [ref: RefCallback<T>, scrolls: boolean] {
  const [scrolls, setScrolls] = useState(false);
  const ref = useCallback((element: T) => {
    const measure = () => setScrolls(element.scrollHeight > element.clientHeight + 1);
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    // What is in it grows without it.
    const contents = new MutationObserver(measure);
    contents.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, []);
  return [ref, scrolls];
}
