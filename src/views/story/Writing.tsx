import { limits } from "../../scenario/limits.ts";
import { usePlayground } from "../../store/hooks.ts";
import field from "../ui/Field.module.css";
import { Field } from "../ui/Field.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Story.module.css";
import { TriesEditor } from "./TriesEditor.tsx";

/** What is written for whoever opens the scenario: a question under its title, a note, and what can be tried. All of it travels in the link. */
export function Writing() {
  const { writing: words } = useWords("board");
  const question = usePlayground(({ scenario }) => scenario.question);
  const note = usePlayground(({ scenario }) => scenario.note);
  const some = usePlayground(({ scenario }) => scenario.tries.length > 0);
  const edit = usePlayground((store) => store.edit);
  const endBurst = usePlayground((store) => store.endBurst);
  const write = (what: "question" | "note", value: string) => edit({ type: "set", path: [what], value }, what);
  return (
    <details className={styles.writing} open={question !== "" || note !== "" || some}>
      <summary>{words.title}</summary>
      <div className={styles.fields}>
        <Field label={words.question} holds={question} look="above">
          {(control) => (
            <input
              {...control}
              className={field.input}
              autoComplete="off"
              maxLength={limits.shortText}
              placeholder={words.questionHint}
              value={question}
              onChange={(event) => write("question", event.target.value)}
              onBlur={endBurst}
            />
          )}
        </Field>
        <Field label={words.note} hint={words.noteHint} holds={note} lines="many" look="above">
          {(control) => (
            <textarea
              {...control}
              className={`${field.input} ${field.area}`}
              rows={Math.min(16, Math.max(4, note.split("\n").length + 1))}
              maxLength={limits.note}
              value={note}
              onChange={(event) => write("note", event.target.value)}
              onBlur={endBurst}
            />
          )}
        </Field>
        <TriesEditor />
      </div>
    </details>
  );
}
