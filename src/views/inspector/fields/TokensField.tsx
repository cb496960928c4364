import { useId, useState } from "react";
import type { Path } from "../../../scenario/paths.ts";
import { Completion } from "../../ui/Completion.tsx";
import styles from "../../ui/Field.module.css";
import { Field } from "../../ui/Field.tsx";
import { useWords } from "../../ui/use-words.ts";
import { split } from "./split.ts";
import { useField, useTroubles } from "./use-field.ts";

interface Props {
  readonly label: string;
  readonly path: Path;
  readonly most: number;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly options?: readonly string[];
}

/** A list of short words, written with commas as in a header. */
export function TokensField({ label, path, most, placeholder, hint, options = [] }: Props) {
  const { fields } = useWords("inspector");
  const { value, set, leave } = useField<readonly string[]>(path);
  const troubles = useTroubles(path);
  const list = useId();
  const written = value.join(", ");
  // What is typed keeps its commas and spaces while it means the same list.
  const [draft, setDraft] = useState("");
  const text = split(draft, most).join(", ") === written ? draft : written;
  const [first] = troubles;
  const trouble = first ? { text: fields.ofValue(value[Number(first[0])] ?? "", first[1].text) } : null;
  return (
    <Field label={label} trouble={trouble} hint={hint} holds={text}>
      {(control) => (
        <>
          <input
            {...control}
            {...(options.length > 0 ? { list } : {})}
            className={`${styles.input} ${styles.mono}`}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder={placeholder}
            maxLength={4000}
            value={text}
            onChange={(event) => {
              setDraft(event.target.value);
              set(split(event.target.value, most));
            }}
            onBlur={() => {
              setDraft("");
              leave();
            }}
          />
          {options.length > 0 && <Completion id={list} options={options} />}
        </>
      )}
    </Field>
  );
}
