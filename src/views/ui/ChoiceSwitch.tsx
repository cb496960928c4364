import type { ReactNode } from "react";
import styles from "./ChoiceSwitch.module.css";

interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly hint?: ReactNode;
  /** The label is there for screen readers only. */
  readonly bare?: boolean;
}

/** On or off. State is told by place and by word of the role, not by colour alone. */
export function ChoiceSwitch({ label, on, onSwitch, hint, bare = false }: Props) {
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        className={styles.box}
        checked={on}
        onChange={(event) => onSwitch(event.target.checked)}
      />
      <span className={styles.track} aria-hidden />
      <span className={bare ? "visually-hidden" : styles.text}>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
