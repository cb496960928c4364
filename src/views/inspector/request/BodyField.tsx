import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import styles from "../../ui/Field.module.css";
import { Field } from "../../ui/Field.tsx";
import { useWords } from "../../ui/use-words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { useField } from "../fields/use-field.ts";
import { Lock } from "../Lock.tsx";
import { JsonHint } from "./JsonHint.tsx";

const types = ["text", "urlsearchparams", "formdata", "blob", "arraybuffer"] as const;

/** The body, and what kind of value the script passes; that decides the Content-Type the browser adds. Empty: no body. */
export function BodyField({ path, typed }: { readonly path: Path; readonly typed: boolean }) {
  const words = useWords("requestTab").requestForm.body;
  const { value, trouble, set, leave } = useField<string | null>([...path, "body"]);
  const type = useField<string | undefined>([...path, "bodyType"]).value;
  return (
    <>
      <Lock path={[...path, "body"]}>
        <Field label={words.label} trouble={trouble} holds={value ?? ""} lines="many" look="above">
          {(control) => (
            <textarea
              {...control}
              className={`${styles.input} ${styles.area} ${styles.mono}`}
              rows={value === null ? 1 : Math.min(8, Math.max(2, value.split("\n").length))}
              autoCapitalize="off"
              spellCheck={false}
              placeholder={words.none}
              maxLength={limits.body}
              value={value ?? ""}
              onChange={(event) => set(event.target.value === "" ? null : event.target.value)}
              onBlur={leave}
            />
          )}
        </Field>
      </Lock>
      {(type === undefined || type === "text") && <JsonHint path={path} />}
      {typed && value !== null && (
        <>
          <ChoiceField label={words.type} path={[...path, "bodyType"]} options={types} titles={words.types} />
          {type === "blob" && (
            <TextField
              label={words.blobType}
              path={[...path, "blobType"]}
              maxLength={limits.shortText}
              placeholder={words.noType}
              options={["application/json", "text/plain"]}
            />
          )}
        </>
      )}
    </>
  );
}
