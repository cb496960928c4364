import styles from "../../views/desk/Present.module.css";
import { useCaption } from "../../views/picture/caption.ts";
import { ScenarioText } from "../../views/ui/ScenarioText.tsx";
import { Text } from "../../views/ui/Text.tsx";

/** What is told of the scene that is shown, for the last row. */
export function BigCaption() {
  const { head, text } = useCaption();
  return (
    <div className={styles.caption} aria-live="polite">
      <strong>
        <ScenarioText of={head} />
      </strong>
      <Text of={text} />
    </div>
  );
}
