import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import styles from "../../ui/Field.module.css";
import { Field } from "../../ui/Field.tsx";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { useField } from "../fields/use-field.ts";

const types = [
  { value: "text", title: "a string" },
  { value: "urlsearchparams", title: "URLSearchParams" },
  { value: "formdata", title: "FormData" },
  { value: "blob", title: "a Blob" },
  { value: "arraybuffer", title: "an ArrayBuffer" },
] as const;

/** The body, and what kind of value the script passes; that decides the Content-Type the browser adds. Empty: no body. */
export function BodyField({ path, typed }: { readonly path: Path; readonly typed: boolean }) {
  const { value, trouble, set, leave } = useField<string | null>([...path, "body"]);
  const type = useField<string | undefined>([...path, "bodyType"]).value;
  return (
    <>
      <Field label="Body" trouble={trouble} holds={value ?? ""} lines="many" look="above">
        {(control) => (
          <textarea
            {...control}
            className={`${styles.input} ${styles.area} ${styles.mono}`}
            rows={value === null ? 1 : Math.min(8, Math.max(2, value.split("\n").length))}
            autoCapitalize="off"
            spellCheck={false}
            placeholder="none"
            maxLength={limits.body}
            value={value ?? ""}
            onChange={(event) => set(event.target.value === "" ? null : event.target.value)}
            onBlur={leave}
          />
        )}
      </Field>
      {typed && value !== null && (
        <>
          <ChoiceField label="Passed as" path={[...path, "bodyType"]} options={types} />
          {type === "blob" && (
            <TextField
              label="Blob type"
              path={[...path, "blobType"]}
              maxLength={limits.shortText}
              placeholder="none"
              options={["application/json", "text/plain"]}
            />
          )}
        </>
      )}
    </>
  );
}
