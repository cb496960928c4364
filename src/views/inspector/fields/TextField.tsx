import { useId } from "react";
import type { Path } from "../../../scenario/paths.ts";
import { Completion } from "../../ui/Completion.tsx";
import styles from "../../ui/Field.module.css";
import { Field } from "../../ui/Field.tsx";
import { Lock } from "../Lock.tsx";
import { useField } from "./use-field.ts";

interface Props {
  readonly label: string;
  readonly path: Path;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly options?: readonly string[];
  /** Words rather than something that goes over the wire. */
  readonly prose?: boolean;
  readonly look?: "beside" | "above";
}

/** One line of text. */
export function TextField({ label, path, maxLength, placeholder, hint, options = [], prose = false, look = "beside" }: Props) {
  const { value, trouble, changed, set, leave } = useField<string>(path);
  const list = useId();
  return (
    <Lock path={path}>
      <Field label={label} changed={changed} trouble={trouble} onUse={set} hint={hint} holds={value} look={look}>
        {(control) => (
          <>
            <input
              {...control}
              {...(options.length > 0 ? { list } : {})}
              className={`${styles.input} ${prose ? "" : styles.mono}`}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={prose}
              maxLength={maxLength}
              placeholder={placeholder}
              value={value}
              onChange={(event) => set(event.target.value)}
              onBlur={leave}
            />
            {options.length > 0 && <Completion id={list} options={options} />}
          </>
        )}
      </Field>
    </Lock>
  );
}

/** Several lines of text. */
export function AreaField({ label, path, maxLength, placeholder, hint, look = "above" }: Props) {
  const { value, trouble, changed, set, leave } = useField<string>(path);
  return (
    <Lock path={path}>
      <Field label={label} changed={changed} trouble={trouble} onUse={set} hint={hint} holds={value} lines="many" look={look}>
        {(control) => (
          <textarea
            {...control}
            className={`${styles.input} ${styles.area} ${styles.mono}`}
            autoCapitalize="off"
            spellCheck={false}
            rows={Math.min(8, Math.max(2, value.split("\n").length))}
            maxLength={maxLength}
            placeholder={placeholder}
            value={value}
            onChange={(event) => set(event.target.value)}
            onBlur={leave}
          />
        )}
      </Field>
    </Lock>
  );
}
