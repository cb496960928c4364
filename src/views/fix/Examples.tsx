import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Fix.module.css";
import { samples } from "./samples.ts";

/** What the box can read, and something to try it with. */
export function Examples({ onTry }: { readonly onTry: (text: string) => void }) {
  const words = useWords("fix");
  return (
    <>
      <section className={styles.reads} aria-label={words.reads.title}>
        <h3>{words.reads.title}</h3>
        <ul>
          {words.reads.lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
            <li key={i}>
              <Text of={line} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.samples} aria-label={words.try.title}>
        <h3>{words.try.title}</h3>
        {samples.map((sample, i) => (
          <button key={sample} type="button" onClick={() => onTry(sample)}>
            <strong>{words.try.names[i]}</strong>
            <code>{sample}</code>
          </button>
        ))}
      </section>
    </>
  );
}
