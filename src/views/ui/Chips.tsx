import { type ReactNode, useId } from "react";
import styles from "./Chips.module.css";

interface Props<T extends string | number> {
  readonly label: string;
  readonly chips: readonly { readonly id: T; readonly title: ReactNode; readonly quiet?: boolean }[];
  readonly chosen: T | null;
  readonly onChoose: (id: T) => void;
  readonly children?: ReactNode;
}

/** A row of choices, one of them in force; `children` stand at its end. Radio buttons: one tab stop, arrow keys move. */
export function Chips<T extends string | number>({ label, chips, chosen, onChoose, children }: Props<T>) {
  const name = useId();
  return (
    <div className={styles.row}>
      <div role="radiogroup" aria-label={label} className={styles.group}>
        {chips.map((chip) => (
          <label key={chip.id} className={`${styles.chip} ${chip.quiet ? styles.off : ""}`}>
            <input type="radio" name={name} checked={chip.id === chosen} onChange={() => onChoose(chip.id)} />
            <span>{chip.title}</span>
          </label>
        ))}
      </div>
      {children}
    </div>
  );
}
