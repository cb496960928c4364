import { ArrowLeft } from "lucide-react";
import { useWords } from "../ui/use-words.ts";
import styles from "./Lesson.module.css";

/** Which question of the round it is; null: none. */
export function PracticeHead({
  place,
  back,
}: {
  readonly place: { readonly at: number; readonly of: number } | null;
  readonly back: string;
}) {
  const { course, practice } = useWords("learn");
  return (
    <div className={styles.head}>
      <a href={back} className={styles.back} aria-label={course.toCourse} title={course.toCourse}>
        <ArrowLeft aria-hidden="true" />
      </a>
      <h2>{practice.title}</h2>
      <p className={styles.place}>{place && practice.at(place.at, place.of)}</p>
    </div>
  );
}
