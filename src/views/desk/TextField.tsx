import { type ReactNode, useId } from "react";
import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: string;
  /** Characters that can be handed out. What is longer stays as it is, and says so. */
  readonly limit: number;
  /** Said where it is empty and must not be. */
  readonly missing?: string;
  readonly lines?: number;
  readonly onChange: (value: string) => void;
}

/** A text of a plan. */
export function TextField({ label, hint, value, limit, missing, lines = 1, onChange }: Props) {
  const { making } = useWords("desk");
  const id = useId();
  const trouble = value.length > limit ? making.tooLong(value.length, limit) : value.trim() === "" ? (missing ?? null) : null;
  const control = {
    id,
    className: styles.input,
    value,
    "aria-invalid": trouble !== null || undefined,
    "aria-describedby": `${id}-about`,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? (
        <input type="text" {...control} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea rows={lines} {...control} onChange={(event) => onChange(event.target.value)} />
      )}
      <p id={`${id}-about`} className={trouble ? styles.trouble : styles.quiet}>
        {trouble ?? hint}
      </p>
    </div>
  );
}
