import type { ReactNode } from "react";
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

/** What is needed seldom: one click away. */
export function FieldMore({
  title,
  open = false,
  children,
}: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.more} open={open}>
      <summary>{title}</summary>
      <div className={styles.group}>{children}</div>
    </details>
  );
}
