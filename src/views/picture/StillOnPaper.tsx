import { castOf } from "../../scene/cast.ts";
import { scoreOf } from "../../scene/score-of.ts";
import { usePlayground } from "../../store/hooks.ts";
import { leaksOf } from "../../store/leaks.ts";
import { useCaption } from "./caption.ts";
import { PaperPicture } from "./PaperPicture.tsx";
import { usePlayer } from "./player.ts";

/** What fits beside a text to be read. */
const column = { width: 880, height: 420 } as const;

/** What the picture shows now, on a page of text that nothing moves on. */
export function StillOnPaper() {
  const player = usePlayer();
  const caption = useCaption();
  const scenario = usePlayground((state) => state.scenario);
  const trace = usePlayground((state) => state.trace);
  const leaks = usePlayground(leaksOf);
  const { action, time } = player.moment();
  const clock = { time: () => time, subscribe: () => () => {} };
  const shown = { scenario, cast: castOf(scenario, trace), score: scoreOf(trace, action), clock, name: caption.named, leaks };
  return <PaperPicture {...shown} wide={column} />;
}
