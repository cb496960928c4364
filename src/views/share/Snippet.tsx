import { type ReactNode, useId } from "react";
import { CopyButton } from "../ui/CopyButton.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Share.module.css";

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly text: string;
  readonly rows: number;
  /** Between the title and the text. */
  readonly children?: ReactNode;
}

/** A text to be put somewhere else. */
export function Snippet({ title, hint, text, rows, children }: Props) {
  const sharing = useWords("sharing");
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className={styles.quiet}>{hint}</p>
      {children}
      <textarea
        readOnly
        rows={rows}
        aria-labelledby={id}
        className={styles.code}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <p className={styles.row}>
        <CopyButton text={text} label={sharing.copy} copied={sharing.copied} byHand={sharing.byHand} />
      </p>
    </section>
  );
}
