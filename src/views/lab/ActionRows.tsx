import type { Difference, LabRecord, WireLine } from "../../lab/protocol/record.ts";
import type { Played } from "../../store/lab.ts";
import { Text } from "../ui/Text.tsx";
import { fieldWords, resultWords } from "../words/lab.ts";
import { namesOf } from "../words/names.ts";
import styles from "./Lab.module.css";

/** One action: its requests in order, then what script saw. */
export function ActionRows({ played, action }: { readonly played: Played; readonly action: number }) {
  const { simulated, real, scenario } = played;
  const [ours, theirs] = [linesOf(simulated, action), linesOf(real, action)];
  // Matched by their place.
  const requests = [...Array(Math.max(ours.length, theirs.length)).keys()];
  const differences = played.differences.filter((difference) => difference.action === action);
  const client = scenario.actions[action]?.kind === "client";
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className={styles.action}>
          {scenario.actions.length > 1 && `${action + 1}. `}
          {namesOf(scenario)
            .action(action)
            .replace(/, \d+ of \d+/u, "")}
        </th>
      </tr>
      {requests.map((i) => (
        <Row
          key={i}
          title={`Request ${i + 1}`}
          simulated={<Line of={ours[i]} />}
          real={<Line of={theirs[i]} />}
          differences={differences.filter(({ field }) => `${field} `.startsWith(`request ${i + 1} `))}
        />
      ))}
      <Row
        title={client ? "Answer" : "Script sees"}
        simulated={<Text of={resultWords(simulated.results[action])} />}
        real={<Text of={resultWords(real.results[action])} />}
        differences={differences.filter(({ of }) => of === "result")}
      />
    </tbody>
  );
}

interface RowProps {
  readonly title: string;
  readonly simulated: React.ReactNode;
  readonly real: React.ReactNode;
  readonly differences: readonly Difference[];
}

function Row({ title, simulated, real, differences }: RowProps) {
  const same = differences.length === 0;
  return (
    <>
      <tr className={styles.row} data-same={same}>
        <th scope="row">
          {title} <span className={styles.mark}>{same ? "same" : "differs"}</span>
        </th>
        <td>{simulated}</td>
        <td>{real}</td>
      </tr>
      {differences.map((difference) => (
        <tr key={difference.field} className={styles.difference}>
          <th scope="row">
            <Text of={fieldWords(difference)} />
          </th>
          <td>
            <Value of={difference.simulated} />
          </td>
          <td>
            <Value of={difference.real} />
          </td>
        </tr>
      ))}
    </>
  );
}

function Line({ of }: { readonly of: WireLine | undefined }) {
  if (!of) return "None";
  return (
    <code>
      <strong>{of.method}</strong> {of.url}
    </code>
  );
}

function Value({ of }: { readonly of: string | null }) {
  return of === null ? "not there" : <code>{of === "" ? "empty" : of}</code>;
}

function linesOf({ wire }: LabRecord, action: number): readonly WireLine[] {
  return wire.filter((line) => line.action === action);
}
