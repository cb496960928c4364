import { type PointerEvent, useState } from "react";

/** Lines that are dragged to another place in their list. Which one is under way, where it would land, and what its grip listens to. */
export function useReorder(count: number, line: number, move: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<{ readonly from: number; readonly start: number; readonly to: number } | null>(null);
  const grip = (from: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from, start: event.clientY, to: from });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!drag) return;
      // The drawing may be smaller than its measures.
      const scale = event.currentTarget.getBoundingClientRect().height / event.currentTarget.offsetHeight || 1;
      const lines = Math.round((event.clientY - drag.start) / (line * scale));
      setDrag({ ...drag, to: Math.max(0, Math.min(count - 1, drag.from + lines)) });
    },
    onPointerUp: () => {
      if (drag && drag.to !== drag.from) move(drag.from, drag.to);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });
  return { from: drag?.from ?? null, to: drag?.to ?? null, grip };
}
