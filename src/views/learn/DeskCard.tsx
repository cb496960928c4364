import { useWords } from "../ui/use-words.ts";
import styles from "./Course.module.css";

/** The way to the desk, on the course's page. */
export function DeskCard({ href }: { readonly href: string }) {
  const { desk } = useWords("learn").course;
  return (
    <section className={styles.practice} aria-label={desk.title}>
      <h3>{desk.title}</h3>
      <p>{desk.lead}</p>
      <p>
        <a href={href} className={styles.practise}>
          {desk.open}
        </a>
      </p>
    </section>
  );
}
