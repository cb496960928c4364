import type { Candidate } from "../../causes/diagnose.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Fix.module.css";

/** What is near, and would print something else. */
export function RuledOut({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { causes: words, titles } = useWords("fix");
  return (
    <details>
      <summary>{words.ruledOut(candidates.length)}</summary>
      <ul className={styles.ruledOut}>
        {candidates.map(({ cause, prints }) => (
          <li key={cause}>
            <Text of={titles[cause]} />
            <span className={styles.quiet}>
              {prints[0] === undefined ? (
                words.nothing
              ) : (
                <>
                  {words.wouldSay}{" "}
                  <code>
                    <ScenarioText dir="ltr" of={prints[0]} />
                  </code>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
