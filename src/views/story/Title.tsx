import { Pencil } from "lucide-react";
import { useState } from "react";
import { limits } from "../../scenario/limits.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Story.module.css";

/** The scenario's title; whoever has changed the scenario may give it a name of its own. */
export function Title() {
  const title = usePlayground(({ scenario }) => scenario.title);
  const changed = usePlayground((store) => store.changed);
  const edit = usePlayground((store) => store.edit);
  const endBurst = usePlayground((store) => store.endBurst);
  const [renaming, setRenaming] = useState(false);
  const done = () => {
    endBurst();
    setRenaming(false);
  };
  return (
    <div className={styles.heading}>
      <h2 id="story-title" className={renaming ? "visually-hidden" : styles.title}>
        {title || "Untitled"}
      </h2>
      {renaming && (
        <input
          className={styles.rename}
          aria-label="Title"
          value={title}
          maxLength={limits.shortText}
          // Somebody has just asked for this field.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus
          onChange={(event) => edit({ type: "set", path: ["title"], value: event.target.value }, "title")}
          onKeyDown={(event) => (event.key === "Enter" || event.key === "Escape") && done()}
          onBlur={done}
        />
      )}
      {changed && !renaming && (
        <Button look="quiet" aria-label="Rename" title="Rename" onClick={() => setRenaming(true)}>
          <Pencil aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}
