import { useLayoutEffect, useRef } from "react";
import type { Layout } from "../../scene/layout/layout.ts";
import type { Score, Strip, StripState } from "../../scene/score.ts";
import { type ShownStrip, stillAt } from "../../scene/still.ts";
import { pointOn, wayOf } from "../../scene/way.ts";
import type { Words } from "../../words/contract.ts";
import { useWords } from "../ui/use-words.ts";
import type { PictureClock } from "./clock.ts";
import { Label } from "./Label.tsx";
import styles from "./picture.module.css";
import { stripLines } from "./strip-lines.ts";

interface Props {
  readonly layout: Layout;
  readonly score: Score;
  readonly clock: PictureClock;
  /** Those that can be seen now, and how they are; where they are is up to the clock. */
  readonly strips: readonly ShownStrip[];
}

/** The messages themselves. React puts them there; with each tick of the clock only their places change. */
export function Strips({ layout, score, clock, strips }: Props) {
  const places = useRef(new Map<string, SVGGElement>());
  const now = strips.map(({ strip }) => strip.id).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `now`: strips that have come since are moved too
  useLayoutEffect(() => {
    const move = () => {
      for (const shown of stillAt(score, clock.time()).strips) {
        const element = places.current.get(shown.strip.id);
        if (!element) continue;
        const { x, y } = placeOf(layout, shown);
        element.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
        element.setAttribute("opacity", String(shown.opacity));
      }
    };
    move();
    return clock.subscribe(move);
  }, [layout, score, clock, now]);
  const preflightFor = score.strips.find(({ purpose, kind }) => purpose === "actual" && kind === "request")?.method ?? "";
  return strips.map((shown) => {
    const { x, y } = placeOf(layout, shown);
    return (
      <g
        key={shown.strip.id}
        ref={(element) => {
          if (element) places.current.set(shown.strip.id, element);
          else places.current.delete(shown.strip.id);
        }}
        transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
        opacity={shown.opacity}
      >
        <Paper strip={shown.strip} state={shown.state} layout={layout} preflightFor={preflightFor} />
      </g>
    );
  });
}

function placeOf(layout: Layout, { way, progress }: ShownStrip) {
  return pointOn(wayOf(layout, way), progress);
}

interface PaperProps {
  readonly strip: Strip;
  readonly state: StripState;
  readonly layout: Layout;
  readonly preflightFor: string;
}

/** A strip of paper, around its middle. Its heavy edge goes in front: a request's away from the page, a response's towards it. */
function Paper({ strip, state, layout, preflightFor }: PaperProps) {
  const words = useWords("scene");
  const { width, height } = layout.strip;
  const { upright } = layout;
  const x = -width / 2;
  const y = -height / 2;
  const request = strip.kind === "request";
  const [first, second] = stripLines(words, strip, preflightFor, upright);
  const { short, ...long }: Words["scene"]["picture"]["strip"] = words.picture.strip;
  const tags: Partial<Record<StripState, string>> = upright ? { ...long, ...short } : long;
  const tag = state === "goes" ? "" : (tags[state] ?? "");
  const status = strip.response !== null && "status" in strip.response ? strip.response.status : 0;
  const left = upright ? 0 : x + (request ? 10 : 16);
  const align = upright ? "middle" : "start";
  const room = width - (upright ? 8 : 24);
  const edge = upright
    ? { x, y: request ? y + height - 6 : y, width, height: 6 }
    : { x: request ? x + width - 7 : x, y, width: 7, height };
  const tagY = upright ? (request ? y - 4 : y + height + 6) : request || strip.purpose === "preflight" ? y + height + 4 : y - 4;
  const tagWidth = Math.min(width + 30, 14 + tag.length * 6.6);
  return (
    <g
      data-kind={strip.kind}
      data-purpose={strip.purpose}
      data-state={state}
      data-refused={status >= 400}
      className={styles.strip}
    >
      <rect x={x} y={y} width={width} height={height} rx={6} className={styles.paper} />
      <rect {...edge} rx={3} className={styles.edge} />
      <Label
        of={first}
        x={left}
        y={second === "" ? 5 : -3}
        width={room}
        size={upright ? 11.5 : 13}
        font="mono"
        align={align}
        className={styles.first}
      />
      {second !== "" && <Label of={second} x={left} y={14} width={room} size={11} font="mono" align={align} />}
      {tag !== "" && (
        <g className={styles.tag}>
          <rect x={-tagWidth / 2} y={tagY - 9} width={tagWidth} height={18} rx={9} />
          <text x={0} y={tagY + 4} fontSize={12} textAnchor="middle" data-font="sans-bold">
            {tag}
          </text>
        </g>
      )}
    </g>
  );
}
