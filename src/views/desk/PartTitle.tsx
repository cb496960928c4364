import { ScenarioText } from "../ui/ScenarioText.tsx";
import styles from "./Taking.module.css";

/** What a part is called. */
export function PartTitle({ title }: { readonly title: string }) {
  return (
    <h3 className={styles.title}>
      <ScenarioText of={title} />
    </h3>
  );
}
