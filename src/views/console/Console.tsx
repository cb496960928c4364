import { usePicture, usePlayground } from "../../store/hooks.ts";
import { chromeConsole } from "../words/console.ts";
import { exceptionText } from "../words/exceptions.ts";
import styles from "./Console.module.css";

/** The console a developer would look at: what Chrome prints for every action so far. */
export function Console() {
  const outcomes = usePicture((picture) => picture.outcomes);
  const failed = usePicture((picture) =>
    picture.decision?.verdict === "fail" && picture.outcome === null ? picture.decision.failure : undefined,
  );
  const scenario = usePlayground((store) => store.scenario);
  const failures = [
    ...outcomes.flatMap((outcome, action) => (outcome.kind === "error" ? [{ action, outcome, failure: outcome.failure }] : [])),
    ...(failed ? [{ action: outcomes.length, outcome: null, failure: failed }] : []),
  ];
  return (
    <section className={styles.console} aria-label="Console">
      <h2 className={styles.head}>Console (Chrome&apos;s words)</h2>
      {failures.length === 0 && <p className={styles.quiet}>{outcomes.length ? "No message." : "Nothing yet."}</p>}
      <ul>
        {failures.map(({ action, outcome, failure }) => {
          const text = chromeConsole(failure);
          const api = scenario.actions[action]?.kind;
          return (
            <li key={action} className={styles.entry}>
              {text && <p>{text}</p>}
              {outcome && api === "fetch" && <p>Uncaught (in promise) {exceptionText(outcome, "chromium")}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
