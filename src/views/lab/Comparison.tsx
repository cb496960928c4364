import type { Played } from "../../store/lab.ts";
import { versionOf } from "../../store/user-agent.ts";
import { LongTable } from "../ui/LongTable.tsx";
import { useWords } from "../ui/use-words.ts";
import { ActionRows } from "./ActionRows.tsx";
import styles from "./Lab.module.css";

interface Props {
  readonly played: Played;
  /** The scenario on the screen is not the one that was played. */
  readonly edited: boolean;
}

/** In a word. */
export function Verdict({ played: { differences } }: Pick<Props, "played">) {
  const count = differences.length;
  return (
    <p className={styles.verdict} data-agree={count === 0}>
      {count === 0
        ? "They agree. The same requests arrived, and script saw the same."
        : `They differ in ${count === 1 ? "one thing" : `${count} things`}.`}
    </p>
  );
}

/** Simulation and browser side by side, request for request. */
export function Comparison({ played, edited }: Props) {
  const { profiles } = useWords("trace");
  const lab = useWords("lab");
  const { differences, notes, profile, scenario, userAgent } = played;
  const version = versionOf(userAgent);
  const browser = `${profiles[profile]}${version === null ? "" : ` ${version}`}`;
  return (
    <section aria-label="Result" className={styles.result}>
      {differences.length > 0 && (
        <p>
          Either the simulation is wrong here, or this browser is newer than its recordings. What is known to differ:{" "}
          <a href="#trust">How far to trust it</a>
        </p>
      )}
      {edited && <p>This is of the scenario as it was when it ran. You have changed it since.</p>}
      <LongTable
        className={styles.table}
        count={scenario.actions.length}
        estimate={110}
        columns={3}
        group={(action, place) => <ActionRows played={played} action={action} place={place} />}
      >
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Part</span>
            </th>
            <th scope="col">Simulated, by the rules of {profiles[profile]}</th>
            <th scope="col">This browser{userAgent === "" ? "" : `, ${browser}`}</th>
          </tr>
        </thead>
      </LongTable>
      {notes.length > 0 && (
        <>
          <h3 className={styles.heading}>What is different on this machine</h3>
          <ul className={styles.reasons}>
            {notes.map((note) => (
              <li key={note}>{lab.notes[note]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
