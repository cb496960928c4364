import { useWords } from "../ui/use-words.ts";
import styles from "./Course.module.css";

interface Props {
  /** How many beliefs come back by now. */
  readonly due: number;
  readonly href: string;
}

/** Practice, on the course's page. */
export function PracticeCard({ due, href }: Props) {
  const { practice } = useWords("learn");
  return (
    <section className={styles.practice} aria-label={practice.title}>
      <h3>{practice.title}</h3>
      <p>{practice.lead}</p>
      <p className={styles.quiet}>{due === 0 ? practice.nothingDue : practice.due(due)}</p>
      <p>
        <a href={href} className={styles.practise}>
          {practice.begin}
        </a>
      </p>
    </section>
  );
}
