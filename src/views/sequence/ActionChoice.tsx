import { memo } from "react";
import type { ActionSpec, PageActionSpec, Scenario } from "../../scenario/schema.ts";
import { usePlayground } from "../../store/hooks.ts";
import { visibleText } from "../../text/visible-text.ts";
import type { Outcome } from "../../trace/events.ts";
import { initiatorOf } from "../../trace/initiators.ts";
import { stopsOfAction } from "../../trace/stops.ts";
import type { Words } from "../../words/contract.ts";
import { pageName } from "../../words/trace/names.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import { verdictOf } from "../ui/verdict.ts";
import styles from "./ActionChoice.module.css";

type Things = Words["trace"]["things"];

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
              {visibleText(label)} {signs[endOf(outcomes[i])]}
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
        const end = endOf(outcomes[i]);
        return (
          <button
            key={label}
            type="button"
            className={styles.chip}
            data-end={end}
            aria-pressed={i === shown}
            onClick={() => onShow(i)}
          >
            <ScenarioText of={label} /> <span aria-hidden="true">{signs[end]}</span>
            <span className="visually-hidden">{sequence.ends[end]}</span>
          </button>
        );
      })}
    </fieldset>
  );
});

function whoActs(action: ActionSpec, scenario: Scenario, things: Things): string {
  if (action.kind === "client") return action.client;
  const page = scenario.pages.find(({ id }) => id === action.page);
  return `${page ? pageName(page) : action.page}: ${methodOrThing(action, things)}`;
}

/** The method, where the script chooses one; else what it does. */
function methodOrThing(action: PageActionSpec, things: Things): string {
  return action.kind === "fetch" || action.kind === "xhr" ? action.method : things[initiatorOf(action)].name;
}

/** `closed`: it works, and script may not look inside. */
type End = "none" | "failed" | "closed" | "answered";

const signs: Record<End, string> = { none: "", failed: "✕", closed: "◐", answered: "✓" };

function endOf(outcome: Outcome | undefined): End {
  if (!outcome) return "none";
  if (outcome.kind === "client") return "failure" in outcome.result ? "failed" : "answered";
  const verdict = verdictOf(outcome);
  if (verdict === "pending") return "none";
  return verdict === "passed" ? "answered" : verdict === "partly" ? "closed" : "failed";
}
