import { Pencil } from "lucide-react";
import { useId, useState } from "react";
import { limits } from "../../scenario/limits.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { describedBy } from "../ui/Field.tsx";
import { HiddenIn } from "../ui/HiddenIn.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Story.module.css";

/** Gives the scenario another title. */
export function Rename() {
  const { story } = useWords("frame");
  const title = usePlayground(({ scenario }) => scenario.title);
  const edit = usePlayground((store) => store.edit);
  const endBurst = usePlayground((store) => store.endBurst);
  const id = useId();
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
    <>
      <input
        {...describedBy(id, undefined, title)}
        className={styles.rename}
        aria-label={story.title}
        value={title}
        maxLength={limits.shortText}
        // Somebody has just asked for this field.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        onChange={(event) => edit({ type: "set", path: ["title"], value: event.target.value }, "title")}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          // Or the key would press the button that takes the field's place.
          event.preventDefault();
          leave("done");
        }}
        onBlur={() => leave("rest")}
      />
      <HiddenIn id={`${id}-hidden`} of={title} />
    </>
  );
}
