import { Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { limits } from "../../scenario/limits.ts";
import { tryFrom } from "../../scenario/own-tries.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import field from "../ui/Field.module.css";
import { useWords } from "../ui/use-words.ts";
import styles from "./Story.module.css";

/** Changes that readers can make with one press. The author makes them once; the scenario then stands as it was before. */
export function TriesEditor() {
  const { tries: words } = useWords("board").writing;
  const store = usePlaygroundStore();
  const tries = usePlayground(({ scenario }) => scenario.tries);
  const edit = usePlayground((state) => state.edit);
  const endBurst = usePlayground((state) => state.endBurst);
  const [start, setStart] = useState<Scenario | null>(null);
  const full = tries.length >= limits.tries;
  return (
    <fieldset className={styles.triesEditor}>
      <legend>{words.title}</legend>
      {tries.length > 0 && (
        <ul>
          {tries.map(({ name }, i) => (
            // They have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={i}>
              <input
                className={field.input}
                aria-label={words.nameOf(i + 1)}
                value={name}
                maxLength={limits.shortText}
                onChange={({ target }) => edit({ type: "set", path: ["tries", i, "name"], value: target.value }, `try ${i}`)}
                onBlur={endBurst}
              />
              <Button
                look="quiet"
                aria-label={words.remove(i + 1)}
                title={words.remove(i + 1)}
                onClick={() => edit({ type: "remove", path: ["tries"], at: i })}
              >
                <Trash2 aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {start ? (
        <Recording start={start} onEnd={() => setStart(null)} />
      ) : (
        <p className={styles.buttons}>
          <Button aria-disabled={full} onClick={() => !full && setStart(store.getState().scenario)}>
            {words.begin}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

/** While it is recorded: what has been changed since gets a name, and becomes a try. */
function Recording({ start, onEnd }: { readonly start: Scenario; readonly onEnd: () => void }) {
  const { tries: words } = useWords("board").writing;
  const id = useId();
  const scenario = usePlayground((state) => state.scenario);
  const edit = usePlayground((state) => state.edit);
  const [name, setName] = useState("");
  const made = tryFrom(name, start, scenario);
  const ready = made !== null && name.trim() !== "";
  return (
    <form
      className={styles.recording}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        // What was written about it meanwhile stays.
        const { title, question, note, tries } = scenario;
        edit({ type: "replace", scenario: { ...start, title, question, note, tries: [...tries, made].slice(0, limits.tries) } });
        onEnd();
      }}
    >
      <p id={id} role="status">
        {made ? words.changed(made.sets.length) : words.hint}
      </p>
      <input
        className={field.input}
        aria-label={words.name}
        aria-describedby={id}
        placeholder={words.placeholder}
        value={name}
        maxLength={limits.shortText}
        onChange={({ target }) => setName(target.value)}
      />
      <p className={styles.buttons}>
        <Button look="primary" type="submit" aria-disabled={!ready}>
          {words.save}
        </Button>
        <Button look="quiet" onClick={onEnd}>
          {words.cancel}
        </Button>
      </p>
    </form>
  );
}
