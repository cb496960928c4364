import { ChevronFirst, ChevronLast, StepBack, StepForward } from "lucide-react";
import { usePlayground } from "../../store/hooks.ts";
import { speeds } from "../../store/playback.ts";
import { shortened } from "../../text/shortened.ts";
import { shownAt, stopAt, stopsOf } from "../../trace/stops.ts";
import { plain } from "../../words/phrase.ts";
import { eventWords } from "../../words/trace/events.ts";
import { namesOf } from "../../words/trace/names.ts";
import { Button } from "../ui/Button.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { Ticks } from "./Ticks.tsx";
import styles from "./Timeline.module.css";

/** Step by step through the whole run: on, back, to the ends, to any place of it; and how fast it is played. */
export function Timeline() {
  const { step: steps } = useWords("frame");
  const { timeline } = useWords("stepDetails");
  const words = useWords("trace");
  const trace = usePlayground((store) => store.trace);
  const cursor = usePlayground((store) => store.cursor);
  const speed = usePlayground((store) => store.speed);
  const step = usePlayground((store) => store.step);
  const seek = usePlayground((store) => store.seek);
  const setSpeed = usePlayground((store) => store.setSpeed);
  const scenario = usePlayground((store) => store.scenario);
  const last = stopsOf(trace).length - 1;
  const stop = stopAt(trace, cursor);
  const event = shownAt(trace, stop);
  const now = event ? eventWords(words, event, namesOf(words, scenario)).title : steps.nothingYet;

  return (
    <section className={styles.timeline} aria-label={timeline.title}>
      <div className={styles.buttons}>
        <Button
          look="quiet"
          aria-label={timeline.first.name}
          title={timeline.first.hint}
          disabled={stop === 0}
          onClick={() => seek(0)}
        >
          <ChevronFirst aria-hidden="true" />
        </Button>
        <Button
          look="quiet"
          aria-label={timeline.back.name}
          title={timeline.back.hint}
          disabled={stop === 0}
          onClick={() => step(-1)}
        >
          <StepBack aria-hidden="true" />
        </Button>
        <Button
          look="quiet"
          aria-label={timeline.forward.name}
          title={timeline.forward.hint}
          disabled={stop === last}
          onClick={() => step(1)}
        >
          <StepForward aria-hidden="true" />
        </Button>
        <Button
          look="quiet"
          aria-label={timeline.last.name}
          title={timeline.last.hint}
          disabled={stop === last}
          onClick={() => seek(last)}
        >
          <ChevronLast aria-hidden="true" />
        </Button>
      </div>
      <div className={styles.track}>
        <Ticks trace={trace} />
        <input
          type="range"
          aria-label={timeline.slider}
          aria-valuetext={timeline.stepAt(stop, last, shortened(plain(now)))}
          min={0}
          max={Math.max(last, 1)}
          value={stop}
          disabled={last === 0}
          onChange={(change) => seek(Number(change.target.value))}
        />
      </div>
      <div className={styles.line}>
        <p className={styles.count}>
          <span className={styles.number}>{timeline.step(stop, last)}</span>
          <span className={styles.now}>
            <Text of={now} look="bare" />
          </span>
        </p>
      </div>
      <label className={styles.speed}>
        <span className="visually-hidden">{timeline.speed}</span>
        <select value={speed} onChange={(change) => setSpeed(Number(change.target.value))}>
          {speeds.map((value) => (
            <option key={value} value={value}>
              {value}×
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
