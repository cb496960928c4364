import { fromBackticks } from "../../words/phrase.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Lesson.module.css";

/** What is called how, where it is used first. */
export function Terms({ of }: { readonly of: readonly { readonly term: string; readonly means: string }[] }) {
  const { player } = useWords("learn");
  if (of.length === 0) return null;
  return (
    <dl className={styles.terms} aria-label={player.terms}>
      {of.map(({ term, means }) => (
        <div key={term}>
          <dt>
            <Text of={fromBackticks(term)} look="mono" />
          </dt>
          <dd>
            <Text of={fromBackticks(means)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
