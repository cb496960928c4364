import { usePlayground } from "../../store/hooks.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { Button } from "../ui/Button.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Story.module.css";

/** What the prose invites to try, done with one press. Each begins with the scenario as it was opened. */
export function Tries() {
  const { story } = useWords("frame");
  const tries = usePlayground((store) => store.tries);
  const applyTry = usePlayground((store) => store.applyTry);
  if (tries.length === 0) return null;
  return (
    <section aria-labelledby="tries-title" className={styles.tries}>
      <h3 id="tries-title">{story.changeOneThing}</h3>
      <ul>
        {tries.map(({ label, edits }) => (
          <li key={label}>
            <Button className={styles.try} onClick={() => applyTry(edits)}>
              <span>
                <Text of={fromBackticks(label)} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
