import { Pencil } from "lucide-react";
import { useState } from "react";
import { limits } from "../../scenario/limits.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { NameField } from "../ui/NameField.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Story.module.css";

/** Gives the scenario another title. */
export function Rename() {
  const { story } = useWords("frame");
  const title = usePlayground(({ scenario }) => scenario.title);
  const edit = usePlayground((store) => store.edit);
  const endBurst = usePlayground((store) => store.endBurst);
  /** `done`: with a key, so that the focus returns to the button. */
  const [state, setState] = useState<"rest" | "renaming" | "done">("rest");
  const leave = (next: "rest" | "done") => {
    endBurst();
    setState(next);
  };
  if (state !== "renaming")
    return (
      <Button
        look="quiet"
        aria-label={story.rename}
        title={story.rename}
        // It is where the field was that had the focus.
        autoFocus={state === "done"}
        onClick={() => setState("renaming")}
      >
        <Pencil aria-hidden="true" />
      </Button>
    );
  return (
    <NameField
      className={styles.rename}
      label={story.title}
      value={title}
      maxLength={limits.shortText}
      onChange={(text) => edit({ type: "set", path: ["title"], value: text }, "title")}
      onEnd={(how) => leave(how === "left" ? "rest" : "done")}
    />
  );
}
