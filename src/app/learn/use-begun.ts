import { type RefObject, useEffect, useRef } from "react";

/** What a step begins with: where the one before has taken the focus away with it, it comes here. */
export function useBegun(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.matches("main"))
      place.current?.focus({ preventScroll: true });
  }, []);
  return place;
}
