import { type ReactNode, useId } from "react";
import styles from "./Readouts.module.css";

interface Props {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly verdict?: string;
  readonly children: ReactNode;
}

/** One of the three answers. What does not fit scrolls, by keyboard too. */
export function Card({ title, aside, verdict, children }: Props) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard
    <section className={styles.card} aria-labelledby={id} data-verdict={verdict} tabIndex={0}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
