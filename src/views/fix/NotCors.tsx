import type { Diagnosis } from "../../causes/diagnose.ts";
import type { TestName } from "../../words/en/fix/not-cors.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Fix.module.css";

/** Where no header can mend it: what it may be, how that shows, and a test of half a minute for each. */
export function NotCors({ diagnosis: { situation, candidates, further } }: { readonly diagnosis: Diagnosis }) {
  const { notCors, titles } = useWords("fix");
  const likely = new Set<string>([...candidates, ...further].map(({ cause }) => cause));
  const names = Object.keys(notCors.tests) as TestName[];
  const order = names.toSorted((a, b) => Number(likely.has(b)) - Number(likely.has(a)));
  const address = situation.url ?? "";
  return (
    <section className={styles.card} aria-label={notCors.table}>
      <h3>{notCors.table}</h3>
      <table className={styles.tests}>
        <thead>
          <tr>
            <th scope="col">{notCors.cause}</th>
            <th scope="col">{notCors.sees}</th>
            <th scope="col">{notCors.test}</th>
          </tr>
        </thead>
        <tbody>
          {order.map((name) => {
            const { sees, test } = notCors.tests[name](address);
            return (
              <tr key={name}>
                <th scope="row">{name === "script" ? notCors.script : <Text of={titles[name]} />}</th>
                <td>
                  <Text of={sees} />
                </td>
                <td>
                  <Text of={test} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.quiet}>
        <Text of={notCors.after} />
      </p>
    </section>
  );
}
