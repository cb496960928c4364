import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useWords } from "../../ui/use-words.ts";
import type { SourcedHeader } from "../header-sources.ts";
import styles from "./RequestTab.module.css";

interface Props {
  readonly title: string;
  readonly headers: readonly SourcedHeader[];
  readonly dropped?: readonly string[];
}

export function HeaderSourceTable({ title, headers, dropped = [] }: Props) {
  const words = useWords("requestTab").headerSources;
  const { headerBy } = useWords("inspector");
  return (
    <table className={styles.sources}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.header}</th>
          <th scope="col">{words.addedBy}</th>
        </tr>
      </thead>
      <tbody>
        {headers.map(({ name, value, by }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may occur more than once
          <tr key={i}>
            <th scope="row">
              <ScenarioText dir="ltr" of={name} />: <LongText of={value} />
            </th>
            <td className={styles[by]}>{headerBy[by]}</td>
          </tr>
        ))}
        {dropped.map((name) => (
          <tr key={name} className={styles.dropped}>
            <th scope="row">
              <ScenarioText dir="ltr" of={name} />
            </th>
            <td className={styles.why}>{words.dropped}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
