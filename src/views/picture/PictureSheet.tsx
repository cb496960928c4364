import { castOf } from "../../scene/cast.ts";
import { layoutOf } from "../../scene/layout/layout-of.ts";
import { scoreOf } from "../../scene/score-of.ts";
import { wrapped } from "../../scene/text-width.ts";
import { usePlayground } from "../../store/hooks.ts";
import { leaksOf } from "../../store/leaks.ts";
import { visibleText } from "../../text/visible-text.ts";
import { plain } from "../../words/phrase.ts";
import { captionOf } from "../../words/scene/captions.ts";
import { useWords } from "../ui/use-words.ts";
import { Picture } from "./Picture.tsx";
import { usePlayer } from "./player.ts";

const margin = 32;
/** As in a window of 1440 by 900. */
const room = { width: 1404, height: 510 } as const;
const line = 24;

/** A picture for a file: the moment that is shown, or every scene at its end, each with its caption. */
export function PictureSheet({ whole }: { readonly whole: boolean }) {
  const words = { scene: useWords("scene"), trace: useWords("trace") };
  const player = usePlayer();
  const scenario = usePlayground((state) => state.scenario);
  const trace = usePlayground((state) => state.trace);
  const leaks = usePlayground(leaksOf);
  const { action, time } = player.moment();
  const score = scoreOf(trace, action);
  const cast = castOf(scenario, trace);
  const layout = layoutOf(cast, room.width, room.height);
  const width = layout.width + 2 + 2 * margin;
  const now = player.scene();
  const moments = whole
    ? score.scenes.map((scene, i) => ({ scene, i, at: scene.end }))
    : [{ scene: score.scenes[now], i: now, at: time }];
  let y = margin + 40;
  const placed = moments.map(({ scene, i, at }) => {
    const caption = scene ? captionOf(words, scenario, trace, score, scene) : words.scene.captions.rest;
    const head = `${scene ? `${i + 1}. ` : ""}${caption.head}`;
    const lines = wrapped(plain(caption.text), width - 2 * margin, 16, "sans", 4);
    const top = y;
    y += layout.height + 2 + line * (lines.length + 1) + margin + 16;
    return { i, at, head, lines, top };
  });
  return (
    <svg
      role="img"
      aria-label={visibleText(scenario.title)}
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={y}
      viewBox={`0 0 ${width} ${y}`}
    >
      <rect width={width} height={y} fill="var(--paper)" />
      <g fontFamily="var(--text)" fill="var(--ink)" fontSize={16}>
        <text x={margin} y={margin + 16} fontSize={22} fontWeight={600}>
          {wrapped(visibleText(scenario.title), width - 2 * margin, 22, "sans-bold", 1)[0]}
        </text>
        {placed.map(({ i, at, head, lines, top }) => (
          <g key={i} transform={`translate(${margin} ${top})`}>
            <Picture
              scenario={scenario}
              cast={cast}
              layout={layout}
              score={score}
              clock={{ time: () => at, subscribe: () => () => {} }}
              name={head}
              leaks={leaks}
            />
            <text y={layout.height + 2 + line} fontWeight={600}>
              {visibleText(head)}
            </text>
            {lines.map((text, n) => (
              // Lines have no identity but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <text key={n} y={layout.height + 2 + line * (n + 2)}>
                {text}
              </text>
            ))}
          </g>
        ))}
      </g>
    </svg>
  );
}
