import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { type AddedHeader, adderNames } from "../adders.ts";
import styles from "./RequestTab.module.css";

interface Props {
  readonly title: string;
  readonly headers: readonly AddedHeader[];
  readonly dropped?: readonly string[];
}

export function AdderTable({ title, headers, dropped = [] }: Props) {
  return (
    <table className={styles.who}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Header</th>
          <th scope="col">Added by</th>
        </tr>
      </thead>
      <tbody>
        {headers.map(({ name, value, by }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may occur more than once
          <tr key={i}>
            <th scope="row">
              <ScenarioText dir="ltr" of={name} />: <LongText of={value} />
            </th>
            <td className={styles[by]}>{adderNames[by]}</td>
          </tr>
        ))}
        {dropped.map((name) => (
          <tr key={name} className={styles.dropped}>
            <th scope="row">
              <ScenarioText dir="ltr" of={name} />
            </th>
            <td className={styles.why}>script; left out by the browser</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
