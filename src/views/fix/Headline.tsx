import type { Diagnosis } from "../../causes/diagnose.ts";
import { failureWords } from "../../words/trace/steps.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Fix.module.css";

/** The finding, once there is one; until then what the screen is for. */
export function Headline({ diagnosis }: { readonly diagnosis: Diagnosis | null }) {
  const { title, lead, titles, explained, notCors, causes } = useWords("fix");
  const trace = useWords("trace");
  const first = diagnosis?.candidates[0];
  if (diagnosis?.notCors)
    return (
      <div className={styles.head}>
        <h2>{notCors.title}</h2>
        <p>
          <Text of={notCors.lead} />
        </p>
      </div>
    );
  if (first && first.failure === null)
    return (
      <div className={styles.head}>
        <h2>{causes.passesTitle}</h2>
        <p>
          <Text of={causes.passes} />
        </p>
      </div>
    );
  if (first?.failure) {
    const { title: what, why } = failureWords(trace, first.failure);
    return (
      <div className={styles.head}>
        <h2>
          <Text of={first.cause === "as-pasted" ? what : titles[first.cause]} />
        </h2>
        <p>
          <Text of={explained[first.cause] ?? why} />
        </p>
      </div>
    );
  }
  return (
    <div className={styles.head}>
      <h2>{title}</h2>
      <p>{lead}</p>
    </div>
  );
}
