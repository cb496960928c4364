import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { castOf } from "../../scene/cast.ts";
import { layoutOf } from "../../scene/layout/layout-of.ts";
import { scoreOf } from "../../scene/score-of.ts";
import { usePlayground } from "../../store/hooks.ts";
import { useWords } from "../ui/use-words.ts";
import { useCaption } from "./caption.ts";
import { Hotspots } from "./Hotspots.tsx";
import { Picture } from "./Picture.tsx";
import pane from "./PicturePane.module.css";
import { useMoment, usePlayer } from "./player.ts";
import { useFollow } from "./use-follow.ts";

/** A small picture is drawn larger, and no larger than this. */
const mostScale = 1.22;

interface Props {
  /** Whether its parts open what can be changed of them. */
  readonly editable: boolean;
  readonly children?: ReactNode;
}

/** The picture in its frame: as large as there is room for, and panned where it is larger. `children` lie over it. */
export function PicturePane({ editable, children }: Props) {
  const { picture } = useWords("scene");
  const player = usePlayer();
  const scenario = usePlayground((state) => state.scenario);
  const trace = usePlayground((state) => state.trace);
  const stale = usePlayground((state) => state.stale);
  const action = useMoment((now) => now.moment().action);
  const frame = useRef<HTMLDivElement>(null);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  const caption = useCaption();

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const cast = castOf(scenario, trace);
  const room = { width: (width || 1100) - 4, height: height > 0 ? height - 4 : 0 };
  const layout = useMemo(() => layoutOf(cast, room.width, room.height), [cast, room.width, room.height]);
  const scale =
    layout.upright || room.height === 0
      ? 1
      : Math.max(1, Math.min(mostScale, room.width / layout.width, room.height / layout.height));
  useFollow(frame, layout);
  const clock = useMemo(() => ({ time: () => player.moment().time, subscribe: player.subscribe }), [player]);
  return (
    <section
      ref={frame}
      id="picture"
      className={`${pane.frame} ${stale ? pane.stale : ""}`}
      data-upright={layout.upright}
      aria-label={picture.title}
    >
      <div className={pane.world} data-editable={editable}>
        <Picture
          scenario={scenario}
          cast={cast}
          layout={layout}
          score={scoreOf(trace, action)}
          clock={clock}
          name={caption.named}
          scale={scale}
        />
        {editable && <Hotspots layout={layout} scale={scale} />}
      </div>
      {cast.leftOut > 0 && <p className={pane.leftOut}>{picture.moreHosts(cast.leftOut)}</p>}
      {children}
    </section>
  );
}
