import type { PlanProblem } from "../../plans/read.ts";
import { useWords } from "../ui/use-words.ts";
import styles from "./Taking.module.css";

/** What of a plan could not be read: which part, where in it, and why. */
export function ReadProblems({ problems, rest }: { readonly problems: readonly PlanProblem[]; readonly rest: boolean }) {
  const { taking, troubles } = useWords("desk");
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={taking.broken}>
      <ul>
        {problems.map(({ code, part, path, given, limit }) => (
          <li key={`${part} ${path} ${code}`}>
            {troubles.where(part, path)} {troubles.read[code]}{" "}
            {limit !== undefined && code.startsWith("too-") && troubles.limit(given, limit)}
          </li>
        ))}
      </ul>
      {rest && <p>{troubles.leftOut}</p>}
    </section>
  );
}
