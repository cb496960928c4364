import { usePlayground } from "../../store/hooks.ts";
import { useForeign } from "../ui/foreign.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Story.module.css";

const Rename = lazyPart({
  name: (parts) => parts.titleField,
  load: async () => (await import("./Rename.tsx")).Rename,
});

/** The scenario's title; whoever has changed the scenario may give it one of their own. */
export function Title() {
  const { story } = useWords("frame");
  const title = usePlayground(({ scenario }) => scenario.title);
  const entry = usePlayground((store) => store.entry);
  const foreign = useForeign(entry?.title === title ? entry.told : undefined);
  const changed = usePlayground((store) => store.changed);
  return (
    <div className={styles.heading}>
      <h2 id="story-title" className={styles.title} lang={foreign}>
        <ScenarioText of={title || story.untitled} />
      </h2>
      {changed && <Rename />}
    </div>
  );
}
