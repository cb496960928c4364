import { useId } from "react";
import { limits } from "../../../scenario/limits.ts";
import styles from "./Popup.module.css";

interface Props {
  readonly label: string;
  /** In a row without labels it is only read out. */
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly bad: boolean;
  /** The id of what is said of it. */
  readonly note: string;
  /** Has the focus first. */
  readonly first?: boolean;
}

/** A URL, or an origin, as it is typed: nothing is corrected, and whoever comes to it writes over it. */
export function AddressField({ label, labelHidden = false, value, onChange, bad, note, first = false }: Props) {
  const id = useId();
  const field = (
    <input
      id={id}
      {...(first && { "data-first": true })}
      data-address
      aria-label={labelHidden ? label : undefined}
      aria-invalid={bad}
      aria-describedby={note}
      value={value}
      maxLength={limits.url}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => onChange(target.value)}
    />
  );
  if (labelHidden) return field;
  return (
    <label className={styles.field} htmlFor={id}>
      {label}
      {field}
    </label>
  );
}
