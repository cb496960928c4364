import { useEffect, useMemo, useRef } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { shownAt, stopAt, stopsOfAction } from "../../trace/stops.ts";
import { namesOf } from "../../words/trace/names.ts";
import { LongList } from "../ui/LongList.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import { lifelinesOf } from "./lifelines.ts";
import { rowOf } from "./row.ts";
import styles from "./Sequence.module.css";
import { SequenceRow } from "./SequenceRow.tsx";

const ActionChoice = lazyPart({
  name: (parts) => parts.choiceOfRequests,
  load: async () => (await import("./ActionChoice.tsx")).ActionChoice,
});

const Empty = lazyPart({
  name: (parts) => parts.remark,
  load: async () => (await import("./Empty.tsx")).Empty,
});

/** Pixels. */
const rowHeight = 28;

/** The same run from top to bottom: one row a step, one column for everyone who takes part. */
export function Sequence() {
  const words = useWords("trace");
  const { sequence } = useWords("frame");
  const trace = usePlayground((store) => store.trace);
  const scenario = usePlayground((store) => store.scenario);
  const stop = usePlayground((store) => stopAt(store.trace, store.cursor));
  const seek = usePlayground((store) => store.seek);
  // Before anything has happened the first action is shown.
  const action = shownAt(trace, stop)?.action ?? 0;
  const list = useRef<HTMLDivElement>(null);

  const names = useMemo(() => namesOf(words, scenario), [words, scenario]);
  const lines = useMemo(() => lifelinesOf(scenario, trace, action), [scenario, trace, action]);
  /** Only the action under way: two hundred actions would be ten thousand rows. */
  const { first, last } = useMemo(() => stopsOfAction(trace, action), [trace, action]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is scrolled when the step changes
  useEffect(() => {
    const frame = list.current;
    if (!frame) return;
    const follow = () => {
      const current = frame.querySelector<HTMLElement>('[aria-current="step"]');
      // Within its own frame only: the page itself must not jump.
      if (current) scrollIntoList(frame, current);
    };
    // Called at once, and again when the frame gets another size.
    const observer = new ResizeObserver(follow);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [stop, trace]);

  return (
    <section className={styles.sequence} aria-labelledby="sequence-title">
      <div className={styles.top}>
        <h2 id="sequence-title" className="visually-hidden">
          {sequence.title}
        </h2>
        {scenario.actions.length > 1 && <ActionChoice shown={action} />}
        <div
          className={styles.heads}
          aria-hidden="true"
          style={{ gridTemplateColumns: `repeat(${lines.length}, minmax(0, 1fr))` }}
        >
          {lines.map((id) => (
            <span key={id} className={styles.name}>
              {id === "browser" ? sequence.browser : <ScenarioText of={names.node(id)} />}
            </span>
          ))}
        </div>
      </div>
      {scenario.actions.length === 0 && <Empty />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard */}
      <section ref={list} className={styles.scroll} tabIndex={0} aria-label={sequence.steps}>
        <div className={styles.inside}>
          {lines.map((id, i) => (
            <span key={id} className={styles.lifeline} style={{ left: `${((i + 0.5) / lines.length) * 100}%` }} />
          ))}
          <LongList
            as="ol"
            count={Math.max(0, last - first + 1)}
            estimate={rowHeight}
            keep={[stop - first]}
            row={(index, place) => {
              const number = first + index;
              const event = shownAt(trace, number);
              if (!event) return null;
              return (
                <SequenceRow
                  row={rowOf(words, sequence, event, names, lines)}
                  place={place}
                  columns={lines.length}
                  when={number < stop ? "past" : number === stop ? "now" : "future"}
                  onSeek={() => seek(number)}
                />
              );
            }}
          />
        </div>
      </section>
    </section>
  );
}

function scrollIntoList(list: HTMLElement, row: HTMLElement): void {
  const frame = list.getBoundingClientRect();
  const place = row.getBoundingClientRect();
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  const top = list.scrollTop + place.top - frame.top - (frame.height - place.height) / 2;
  // A long way is a jump: rows that rush by tell nothing.
  const far = Math.abs(top - list.scrollTop) > 3 * frame.height;
  list.scrollTo({ top, behavior: far || matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}
