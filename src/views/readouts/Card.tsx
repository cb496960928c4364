import { type ReactNode, useId } from "react";
import { useScrolls } from "../ui/use-scrolls.ts";
import styles from "./Readouts.module.css";

interface Props {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly verdict?: string;
  readonly children: ReactNode;
}

/** One of the three answers. What does not fit scrolls, by keyboard too: only then is it a stop on the way. */
export function Card({ title, aside, verdict, children }: Props) {
  const id = useId();
  const [frame, scrolls] = useScrolls<HTMLElement>();
  return (
    <section ref={frame} className={styles.card} aria-labelledby={id} data-verdict={verdict} tabIndex={scrolls ? 0 : undefined}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
