import { type ReactNode, use, useLayoutEffect, useMemo, useRef, useState } from "react";
import { castOf } from "../../scene/cast.ts";
import type { Layout } from "../../scene/layout/layout.ts";
import { layoutOf } from "../../scene/layout/layout-of.ts";
import { scoreOf } from "../../scene/score-of.ts";
import { usePlayground } from "../../store/hooks.ts";
import { leaksOf } from "../../store/leaks.ts";
import { OnPaper } from "../ui/paper.ts";
import { useWords } from "../ui/use-words.ts";
import { BrowserChoice } from "./BrowserChoice.tsx";
import { useCaption } from "./caption.ts";
import { PaperPicture } from "./PaperPicture.tsx";
import { Picture } from "./Picture.tsx";
import pane from "./PicturePane.module.css";
import { useMoment, usePlayer } from "./player.ts";
import { scaleIn } from "./scale.ts";
import { useFollow } from "./use-follow.ts";

const id = "picture";
const unknown = { width: 0, height: 0 };

interface Props {
  /** What lies over its parts, such as buttons that open what can be changed of them. */
  readonly over?: (layout: Layout, scale: number) => ReactNode;
  /** The browser can be chosen at its frame. */
  readonly choosing?: boolean;
  readonly children?: ReactNode;
}

/** The picture in its frame: as large as there is room for, and panned where it is larger. `children` lie over it. */
export function PicturePane({ over, choosing = false, children }: Props) {
  const { picture } = useWords("scene");
  const player = usePlayer();
  const scenario = usePlayground((state) => state.scenario);
  const trace = usePlayground((state) => state.trace);
  const stale = usePlayground((state) => state.stale);
  const action = useMoment((now) => now.moment().action);
  const frame = useRef<HTMLDivElement>(null);
  const onPaper = use(OnPaper);
  const [{ width, height }, setSize] = useState(() => (onPaper ? unknown : roomIn(document.getElementById(id))));
  const caption = useCaption();

  // Of a page that was there as HTML the room is known before; else before anything is painted.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    setSize((known) => (known.width > 0 ? known : roomIn(element)));
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const cast = castOf(scenario, trace);
  const room = { width: (width || 1100) - 4, height: height > 0 ? height - 4 : 0 };
  const layout = useMemo(() => layoutOf(cast, room.width, room.height), [cast, room.width, room.height]);
  const scale = scaleIn(layout, room);
  useFollow(frame, layout);
  const clock = useMemo(() => ({ time: () => player.moment().time, subscribe: player.subscribe }), [player]);
  const leaks = usePlayground(leaksOf);
  const shown = { leaks, scenario, cast, score: scoreOf(trace, action), clock, name: caption.named };
  return (
    <section
      ref={frame}
      id={id}
      className={`${pane.frame} ${stale ? pane.stale : ""}`}
      data-upright={layout.upright}
      aria-label={picture.title}
    >
      <div className={pane.world} data-paper={onPaper}>
        {onPaper ? <PaperPicture {...shown} /> : <Picture {...shown} layout={layout} scale={scale} choosing={choosing} />}
        {over?.(layout, scale)}
        {choosing && !onPaper && <BrowserChoice layout={layout} scale={scale} />}
      </div>
      {cast.leftOut > 0 && <p className={pane.leftOut}>{picture.moreHosts(cast.leftOut)}</p>}
      {children}
    </section>
  );
}

/** What is inside of its paddings, in whole pixels. */
function roomIn(element: HTMLElement | null) {
  if (!element) return unknown;
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(element);
  const inside = (all: number, ...paddings: string[]) =>
    Math.floor(all - paddings.reduce((sum, text) => sum + (Number.parseFloat(text) || 0), 0));
  return {
    width: inside(element.clientWidth, paddingLeft, paddingRight),
    height: inside(element.clientHeight, paddingTop, paddingBottom),
  };
}
