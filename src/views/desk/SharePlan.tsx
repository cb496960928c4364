import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";

interface Props {
  /** Null: there is none. */
  readonly link: string | null;
  readonly limit: number;
  readonly badge: string | null;
  readonly onFile: () => void;
  /** What is seen across a room. */
  readonly children: ReactNode;
}

/** A plan's link, and what is made of it. */
export function SharePlan({ link, limit, badge, onFile, children }: Props) {
  const { sharing } = useWords("desk");
  const { copied, byHand } = useWords("sharing");
  const fits = link !== null && link.length <= limit;
  return (
    <div className={styles.card}>
      {link !== null && !fits && <p className={styles.trouble}>{sharing.tooLong(link.length, limit)}</p>}
      {fits && (
        <>
          <div className={styles.field}>
            <label htmlFor="desk-link">{sharing.link}</label>
            <span className={styles.linkRow}>
              <input id="desk-link" readOnly className={styles.link} value={link} onFocus={(event) => event.target.select()} />
              <CopyButton look="primary" text={link} label={sharing.copy} copied={copied} byHand={byHand} />
            </span>
          </div>
          <p className={styles.quiet}>
            {sharing.length(link.length)} {sharing.inIt}
          </p>
          {badge !== null && (
            <div className={styles.field}>
              <label htmlFor="desk-badge">{sharing.badge}</label>
              <textarea id="desk-badge" readOnly rows={2} className={styles.link} value={badge} />
            </div>
          )}
        </>
      )}
      <div>
        <Button onClick={onFile}>{sharing.file}</Button>
        <p className={styles.quiet}>{sharing.fileHint}</p>
      </div>
      {fits && children}
    </div>
  );
}
