import { type ReactNode, useId } from "react";
import { Changed } from "./Changed.tsx";
import styles from "./ChoiceSwitch.module.css";

interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** By the remedy that was applied last. */
  readonly changed?: boolean;
  readonly hint?: ReactNode;
  /** The label is there for screen readers only. */
  readonly bare?: boolean;
}

/** On or off. State is told by place and by word of the role, not by colour alone. */
export function ChoiceSwitch({ label, on, onSwitch, changed = false, hint, bare = false }: Props) {
  const id = useId();
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        // Else the hint would belong to the name.
        aria-labelledby={`${id}-label`}
        {...(hint ? { "aria-describedby": `${id}-hint` } : {})}
        className={styles.box}
        checked={on}
        onChange={(event) => onSwitch(event.target.checked)}
      />
      <span className={styles.track} aria-hidden />
      <span className={bare ? "visually-hidden" : styles.text}>
        <span id={`${id}-label`}>{label}</span>
        {changed && <Changed />}
        {hint && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
