import styles from "./Field.module.css";
import type { ControlProps } from "./Field.tsx";

export interface Option<T extends string | number> {
  readonly value: T;
  readonly title: string;
  /** The heading that it stands under in the list; those of one group stand together. */
  readonly group?: string;
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
      {groupsOf(options).map(([group, own]) =>
        group === undefined ? (
          own.map(optionOf)
        ) : (
          <optgroup key={group} label={group}>
            {own.map(optionOf)}
          </optgroup>
        ),
      )}
    </select>
  );
}

function optionOf<T extends string | number>({ value, title }: Option<T>) {
  return (
    <option key={value} value={value}>
      {title}
    </option>
  );
}

function groupsOf<T extends string | number>(options: readonly Option<T>[]) {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.map((name) => [name, options.filter(({ group }) => group === name)] as const);
}
