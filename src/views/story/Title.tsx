import { usePlayground } from "../../store/hooks.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import styles from "./Story.module.css";

const Rename = lazyPart("The title's field", async () => (await import("./Rename.tsx")).Rename);

/** The scenario's title; whoever has changed the scenario may give it one of their own. */
export function Title() {
  const title = usePlayground(({ scenario }) => scenario.title);
  const changed = usePlayground((store) => store.changed);
  return (
    <div className={styles.heading}>
      <h2 id="story-title" className={styles.title}>
        <ScenarioText of={title || "Untitled"} />
      </h2>
      {changed && <Rename />}
    </div>
  );
}
