import { type ReactNode, useState } from "react";
import styles from "./FieldGroup.module.css";

/** Fields that belong together, one below the other. */
export function FieldGroup({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group}>
      {title && <h4 className={styles.title}>{title}</h4>}
      {children}
    </section>
  );
}

interface MoreProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What is needed seldom: one click away, and not there before. */
export function FieldMore({ title, children }: MoreProps) {
  const [wanted, setWanted] = useState(false);
  return (
    <details className={styles.more} onToggle={(event) => setWanted((before) => before || event.currentTarget.open)}>
      <summary>{title}</summary>
      <div className={styles.group}>{wanted && children}</div>
    </details>
  );
}
