import { memo } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { leaksOf } from "../../store/leaks.ts";
import { visibleText } from "../../text/visible-text.ts";
import { stopsOfAction } from "../../trace/stops.ts";
import { endOf, endSigns, whoActs } from "../ui/action-label.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./ActionChoice.module.css";

/** More than this do not fit in a row. */
const mostChips = 8;

interface Props {
  readonly shown: number;
}

/** The requests of a scenario that makes several, each with its end: one of them is shown below. */
export const ActionChoice = memo(function ActionChoice({ shown }: Props) {
  const { sequence } = useWords("frame");
  const { things } = useWords("trace");
  const scenario = usePlayground((store) => store.scenario);
  const trace = usePlayground((store) => store.trace);
  const seek = usePlayground((store) => store.seek);
  const leaks = usePlayground(leaksOf);
  const { outcomes } = trace;
  // Where the action's outcome is seen.
  const onShow = (action: number) => seek(stopsOfAction(trace, action).last);
  const labels = scenario.actions.map((action, i) => `${i + 1} ${whoActs(action, scenario, things)}`);
  if (labels.length > mostChips) {
    return (
      <label className={styles.select}>
        <span className="visually-hidden">{sequence.requestShown}</span>
        <select value={shown} onChange={(change) => onShow(Number(change.target.value))}>
          {labels.map((label, i) => (
            <option key={label} value={i}>
              {visibleText(label)} {endSigns[endOf(outcomes[i], leaks.read.has(i) || leaks.done.has(i))]}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{sequence.requestShown}</legend>
      {labels.map((label, i) => {
        const end = endOf(outcomes[i], leaks.read.has(i) || leaks.done.has(i));
        return (
          <button
            key={label}
            type="button"
            className={styles.chip}
            data-end={end}
            aria-pressed={i === shown}
            onClick={() => onShow(i)}
          >
            <ScenarioText of={label} /> <span aria-hidden="true">{endSigns[end]}</span>
            <span className="visually-hidden">{sequence.ends[end]}</span>
          </button>
        );
      })}
    </fieldset>
  );
});
