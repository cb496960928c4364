import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";

/** In place of a part's form, as long as a plan has none: how a task comes about. */
export function FirstPart() {
  const { first } = useWords("desk").making;
  return (
    <section className={styles.first}>
      <h3>{first.title}</h3>
      <ol>
        {first.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
