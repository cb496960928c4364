import styles from "./Field.module.css";
import type { ControlProps } from "./Field.tsx";

export interface Option<T extends string | number> {
  readonly value: T;
  readonly title: string;
}

interface Props<T extends string | number> {
  readonly control: ControlProps;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChoose: (value: T) => void;
  readonly mono?: boolean;
}

/** One of several: the platform's own select, which every phone and screen reader knows. */
export function Choice<T extends string | number>({ control, value, options, onChoose, mono = false }: Props<T>) {
  return (
    <select
      {...control}
      className={`${styles.input} ${mono ? styles.mono : ""}`}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => String(option.value) === event.target.value);
        if (chosen) onChoose(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.title}
        </option>
      ))}
    </select>
  );
}
