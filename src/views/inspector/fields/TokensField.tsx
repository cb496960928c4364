import { useId, useState } from "react";
import type { Path } from "../../../scenario/paths.ts";
import { Completion } from "../../ui/Completion.tsx";
import styles from "../../ui/Field.module.css";
import { Field } from "../../ui/Field.tsx";
import { useWords } from "../../ui/use-words.ts";
import { Lock } from "../Lock.tsx";
import { split } from "./split.ts";
import { useField, useTroubles } from "./use-field.ts";

interface Props {
  readonly label: string;
  readonly path: Path;
  readonly most: number;
  /** With fewer than these the list stays as it was; what is typed may be shorter meanwhile. */
  readonly fewest?: number;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly options?: readonly string[];
}

/** A list of short words, written with commas as in a header. */
export function TokensField({ label, path, most, fewest = 0, placeholder, hint, options = [] }: Props) {
  const { fields } = useWords("inspector");
  const { value, changed, set, leave } = useField<readonly string[]>(path);
  const troubles = useTroubles(path);
  const list = useId();
  const written = value.join(", ");
  // What is typed keeps its commas and spaces while it means the same list.
  const [draft, setDraft] = useState("");
  const [typing, setTyping] = useState(false);
  const drafted = split(draft, most);
  const text = drafted.join(", ") === written || (typing && drafted.length < fewest) ? draft : written;
  const [first] = troubles;
  const trouble = first ? { text: fields.ofValue(value[Number(first[0])] ?? "", first[1].text) } : null;
  return (
    <Lock path={path}>
      <Field label={label} changed={changed} trouble={trouble} hint={hint} holds={text}>
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
                setTyping(true);
                const next = split(event.target.value, most);
                if (next.length >= fewest) set(next);
              }}
              onBlur={() => {
                setDraft("");
                setTyping(false);
                leave();
              }}
            />
            {options.length > 0 && <Completion id={list} options={options} />}
          </>
        )}
      </Field>
    </Lock>
  );
}
