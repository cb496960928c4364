import styles from "./PressOne.module.css";

interface Props<T extends string> {
  readonly title: string;
  /** The title is only read out. */
  readonly quiet?: boolean;
  readonly options: readonly { readonly id: T; readonly name: string; readonly disabled?: boolean }[];
  /** null: none yet. */
  readonly chosen: T | null;
  readonly onChoose: (id: T) => void;
}

/** One of a few, as buttons of which one is pressed. */
export function PressOne<T extends string>({ title, quiet = false, options, chosen, onChoose }: Props<T>) {
  return (
    <fieldset className={styles.group}>
      <legend className={quiet ? "visually-hidden" : undefined}>{title}</legend>
      {options.map(({ id, name, disabled = false }) => (
        <button key={id} type="button" aria-pressed={id === chosen} disabled={disabled} onClick={() => onChoose(id)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
