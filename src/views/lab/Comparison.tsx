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
  const { comparison } = useWords("lab");
  const count = differences.length;
  return (
    <p className={styles.verdict} data-agree={count === 0}>
      {count === 0 ? comparison.agree : comparison.differ(count)}
    </p>
  );
}

/** Simulation and browser side by side, request for request. */
export function Comparison({ played, edited }: Props) {
  const { dialogs } = useWords("frame");
  const { profiles } = useWords("trace");
  const lab = useWords("lab");
  const words = lab.comparison;
  const { differences, notes, profile, scenario, userAgent } = played;
  const version = versionOf(userAgent);
  const browser = `${profiles[profile]}${version === null ? "" : ` ${version}`}`;
  return (
    <section aria-label={words.title} className={styles.result}>
      {differences.length > 0 && (
        <p>
          {words.whyDiffer} <a href="#trust">{dialogs.trust}</a>
        </p>
      )}
      {edited && <p>{words.edited}</p>}
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
              <span className="visually-hidden">{words.part}</span>
            </th>
            <th scope="col">{words.simulated(profiles[profile])}</th>
            <th scope="col">{userAgent === "" ? words.thisBrowser : words.thisBrowserIs(browser)}</th>
          </tr>
        </thead>
      </LongTable>
      {notes.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.notesTitle}</h3>
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
