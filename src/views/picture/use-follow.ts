import { type RefObject, useEffect, useRef } from "react";
import type { Layout } from "../../scene/layout/layout.ts";
import { useMoment, usePlayer } from "./player.ts";

/** What stands around a strip, in pixels, so that it is not seen at the very edge. */
const around = 70;

/** An upright picture is higher than a phone: with each scene the page scrolls to where its messages go and to the gate that decides, unless all of that is in view. */
export function useFollow(frame: RefObject<HTMLElement | null>, layout: Layout): void {
  const player = usePlayer();
  const scene = useMoment((now) => now.scene());
  const action = useMoment((now) => now.moment().action);
  const shown = useRef(`${action} ${scene}`);
  useEffect(() => {
    const now = `${action} ${scene}`;
    // Nothing is scrolled for whoever has just come.
    if (shown.current === now) return;
    shown.current = now;
    const element = frame.current;
    const { scenes, moves } = player.score();
    const part = scenes[scene];
    if (!layout.upright || !element || !part) return;
    const heights = [
      ...moves
        .filter(({ from, until }) => until > part.start && from < part.end)
        .flatMap(({ way }) => way.flatMap((place) => layout.places.get(place)?.y ?? [])),
      ...layout.gates.filter(({ id }) => id === part.gate).map(({ y }) => y),
    ];
    if (heights.length === 0) return;
    const top = element.getBoundingClientRect().top;
    // Where it does not stick, it may be below all that is in view.
    const deck = Math.min(document.getElementById("deck")?.getBoundingClientRect().top ?? window.innerHeight, window.innerHeight);
    const first = top + Math.min(...heights) - around;
    const last = top + Math.max(...heights) + around;
    if (first >= 0 && last <= deck) return;
    // Where both ends do not fit, the one that the message goes to is seen.
    const by = last - first > deck || last > deck ? last - deck : first;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    window.scrollBy({ top: by, behavior: calm ? "auto" : "smooth" });
  }, [action, scene, frame, layout, player]);
}
