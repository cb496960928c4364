import { useWords } from "../ui/use-words.ts";
import styles from "./Lesson.module.css";

/** In the place of what moves the picture and what is told of it, until a prediction is recorded. */
export function Waiting() {
  const { player } = useWords("learn");
  const { readouts } = useWords("frame");
  return (
    <section className={styles.waiting} aria-label={player.waiting}>
      <p>{player.waiting}</p>
      <dl>
        {[readouts.server.title, readouts.browser.title, readouts.script.title].map((title) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{player.notYet}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
