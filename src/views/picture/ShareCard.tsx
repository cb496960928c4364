import { castOf } from "../../scene/cast.ts";
import { layoutOf } from "../../scene/layout/layout-of.ts";
import { scoreOf } from "../../scene/score-of.ts";
import { textWidth, wrapped } from "../../scene/text-width.ts";
import { usePicture, usePlayground } from "../../store/hooks.ts";
import { leaksOf } from "../../store/leaks.ts";
import { visibleText } from "../../text/visible-text.ts";
import { useWords } from "../ui/use-words.ts";
import { verdictOf } from "../ui/verdict.ts";
import { useCaption } from "./caption.ts";
import { cardSize } from "./card-size.ts";
import { Picture } from "./Picture.tsx";
import { usePlayer } from "./player.ts";

const margin = 48;
/** For less room than there is: then it is drawn larger. */
const room = { width: 880, height: 300 } as const;
const inks = {
  passed: "pass",
  partly: "pass",
  blocked: "block",
  unanswered: "block",
  stopped: "ink-quiet",
  pending: "ink-quiet",
  leaking: "leak",
};

interface Props {
  readonly title: string;
  readonly question: string;
}

/** A scenario as chats and search engines show it beside a link: its title, its question, the opening still, and how it ends. Always light. */
export function ShareCard({ title, question }: Props) {
  const { page, readouts } = useWords("frame");
  const player = usePlayer();
  const caption = useCaption();
  const scenario = usePlayground((state) => state.scenario);
  const trace = usePlayground((state) => state.trace);
  const outcome = usePicture((picture) => picture.outcome);
  const { action, time } = player.moment();
  const cast = castOf(scenario, trace);
  const layout = layoutOf(cast, room.width, room.height);
  const clock = { time: () => time, subscribe: () => () => {} };
  const leaks = usePlayground(leaksOf);
  const leaking = outcome !== null && (leaks.read.has(action) || leaks.done.has(action));
  const verdict = leaking ? "leaking" : verdictOf(outcome);
  const [width, top, bottom] = [cardSize.width - 2 * margin, 168, 92];
  const scale = Math.min(width / (layout.width + 2), (cardSize.height - top - bottom) / (layout.height + 2));
  const [asked = ""] = wrapped(question, width, 26, "sans", 1);
  const ends = wrapped(caption.head, verdict === "pending" ? width : width - 360, 26, "sans", 1)[0] ?? "";
  // A line with a sign that the font has not would be set in another as a whole.
  const [sign = "", word = ""] = /^(\S+) (.+)$/u.exec(readouts.browser.verdicts[verdict])?.slice(1) ?? [];
  const foot = cardSize.height - 34;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-label={visibleText(title)}
      {...cardSize}
      viewBox={`0 0 ${cardSize.width} ${cardSize.height}`}
    >
      <rect {...cardSize} fill="var(--paper)" />
      <rect width={cardSize.width} height={10} fill={`var(--${inks[verdict]})`} />
      <g fontFamily="var(--text)" fill="var(--ink)">
        <text x={margin} y={84} fontSize={46} fontWeight={600}>
          {wrapped(visibleText(title), width - 180, 46, "sans-bold", 1)[0]}
        </text>
        <text x={cardSize.width - margin} y={80} fontSize={26} fill="var(--ink-quiet)" textAnchor="end">
          {page.product}
        </text>
        <text x={margin} y={128} fontSize={26} fill="var(--ink-quiet)">
          {visibleText(asked)}
        </text>
        {verdict === "pending" ? (
          <text x={margin} y={foot} fontSize={26}>
            {ends}
          </text>
        ) : (
          <>
            <g fontWeight={600} fill={`var(--${inks[verdict]})`}>
              <text x={margin} y={foot} fontSize={28}>
                {sign}
              </text>
              <text x={margin + 36} y={foot} fontSize={28}>
                {word}
              </text>
            </g>
            <text x={margin + 56 + textWidth(word, 28, "sans-bold")} y={foot} fontSize={26}>
              {ends}
            </text>
          </>
        )}
      </g>
      <g transform={`translate(${(cardSize.width - (layout.width + 2) * scale) / 2} ${top})`}>
        <Picture
          scenario={scenario}
          cast={cast}
          layout={layout}
          score={scoreOf(trace, action)}
          clock={clock}
          name={caption.named}
          leaks={leaks}
          scale={scale}
        />
      </g>
    </svg>
  );
}
