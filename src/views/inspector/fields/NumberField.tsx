import { useState } from "react";
import type { Path } from "../../../scenario/paths.ts";
import type { Scenario } from "../../../scenario/schema.ts";
import { usePlayground } from "../../../store/hooks.ts";
import type { Words } from "../../../words/contract.ts";
import styles from "../../ui/Field.module.css";
import { Field, type FieldTrouble } from "../../ui/Field.tsx";
import { useWords } from "../../ui/use-words.ts";
import { Lock } from "../Lock.tsx";
import { useField } from "./use-field.ts";

interface Props {
  readonly label: string;
  readonly path: Path;
  readonly least: number;
  readonly most: number;
  /** What is said of a number outside of them. */
  readonly range: string;
  /** Empty means null: nothing is sent. */
  readonly nullable?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly options?: readonly string[];
}

interface Draft {
  readonly text: string;
  readonly over: string;
  readonly base: Scenario | null;
}

/**
 * A number as typed. While the text is none, or out of range, it stands here with its trouble, and the scenario keeps the last good one:
 * a scenario with an impossible number would not be one.
 */
export function NumberField({ label, path, least, most, range, nullable = false, placeholder, hint }: Props) {
  const { fields } = useWords("inspector");
  const { value, changed, set, leave } = useField<number | null>(path);
  const written = value === null ? "" : String(value);
  const base = usePlayground((s) => s.base);
  const [draft, setDraft] = useState<Draft | null>(null);
  // A draft lasts until the value changes from elsewhere (undo), or another scenario is opened, though its value may be the same.
  const text = draft && draft.over === written && draft.base === base ? draft.text : written;
  const trouble = judge(fields, text, { least, most, range, nullable });

  const type = (next: string) => {
    if (judge(fields, next, { least, most, range, nullable })) return setDraft({ text: next, over: written, base });
    setDraft(null);
    set(next.trim() === "" ? null : Number(next));
  };

  return (
    <Lock path={path}>
      <Field label={label} changed={changed} trouble={trouble} hint={hint}>
        {(control) => (
          <input
            {...control}
            className={`${styles.input} ${styles.mono}`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={16}
            placeholder={placeholder}
            value={text}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
          />
        )}
      </Field>
    </Lock>
  );
}

type Limits = Required<Pick<Props, "least" | "most" | "range" | "nullable">>;

function judge(words: Words["inspector"]["fields"], text: string, { least, most, range, nullable }: Limits): FieldTrouble | null {
  if (text.trim() === "") return nullable ? null : { text: range };
  if (!/^\s*-?\d+\s*$/u.test(text)) return { text: words.wholeNumber(range) };
  const value = Number(text);
  return value >= least && value <= most ? null : { text: range };
}

export function StatusField({ label, path }: { readonly label?: string; readonly path: Path }) {
  const { fields } = useWords("inspector");
  return <NumberField label={label ?? fields.status} path={path} least={200} most={599} range={fields.statusRange} />;
}
