import type { Difference, WireLine } from "../../lab/protocol/record.ts";
import type { Played } from "../../store/lab.ts";
import { namesOf } from "../../words/trace/names.ts";
import { Address } from "../ui/Address.tsx";
import { LongText } from "../ui/LongText.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Lab.module.css";

interface ActionProps {
  readonly played: Played;
  readonly action: number;
  readonly place: { readonly "data-place": number };
}

/** One action: its requests in order, then what script saw. */
export function ActionRows({ played, action, place }: ActionProps) {
  const words = useWords("trace");
  const { result, comparison } = useWords("lab");
  const { simulated, real, scenario } = played;
  const requests = [...(played.requests[action] ?? []).entries()];
  const differences = played.differences.filter((difference) => difference.action === action);
  const name = namesOf(words, scenario).action(action, { alone: true });
  const client = scenario.actions[action]?.kind === "client";
  return (
    <tbody {...place}>
      <tr>
        <th scope="rowgroup" colSpan={3} className={styles.action}>
          {scenario.actions.length > 1 ? comparison.action({ number: action + 1, name }) : name}
        </th>
      </tr>
      {requests.map(([i, pair]) => (
        <Row
          key={i}
          title={comparison.request(i + 1)}
          simulated={<Line of={pair.simulated} />}
          real={<Line of={pair.real} />}
          differences={differences.filter(({ field }) => `${field} `.startsWith(`request ${i + 1} `))}
        />
      ))}
      <Row
        title={client ? comparison.answer : comparison.scriptSees}
        simulated={<Text of={result(simulated.results[action])} />}
        real={<Text of={result(real.results[action])} />}
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
  const { comparison } = useWords("lab");
  const same = differences.length === 0;
  return (
    <>
      <tr className={styles.row} data-same={same}>
        <th scope="row">
          {title} <span className={styles.mark}>{same ? comparison.same : comparison.differs}</span>
        </th>
        <td>{simulated}</td>
        <td>{real}</td>
      </tr>
      {differences.filter(isPart).map((difference) => (
        <tr key={difference.field} className={styles.difference}>
          <th scope="row">
            <Text of={[{ code: partOf(difference) }]} />
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

function Line({ of }: { readonly of: WireLine | null }) {
  const { comparison } = useWords("lab");
  if (!of) return comparison.noRequest;
  const [, origin = "", rest = ""] = /^(.*?\/\/[^/]*)(.*)$/su.exec(of.url) ?? ["", of.url];
  return (
    <code>
      <strong>
        <ScenarioText dir="ltr" of={of.method} />
      </strong>{" "}
      <Address of={origin} />
      <wbr />
      <ScenarioText dir="ltr" of={rest} />
    </code>
  );
}

function Value({ of }: { readonly of: string | null }) {
  const { comparison } = useWords("lab");
  return of === null ? (
    comparison.notThere
  ) : (
    <code>
      <LongText of={of === "" ? comparison.empty : of} />
    </code>
  );
}

/** The part of a request or a result in which they differ: "method", "origin". */
const partOf = ({ field }: Difference) => field.replace(/^request \d+ |^header /u, "");

/** A request that only one of them sent says so itself. */
function isPart({ field }: Difference): boolean {
  return !/^request \d+$/u.test(field);
}
