import type { ReactNode } from "react";
import type { ConfusionWords } from "../../content/lesson.ts";
import styles from "../../views/desk/Taking.module.css";
import { useWords } from "../../views/ui/use-words.ts";
import { PlanScreen } from "./PlanScreen.tsx";
import type { PreparedPlan } from "./prepare.ts";

interface Props {
  readonly prepared: PreparedPlan;
  readonly begin: number;
  readonly confusions: ConfusionWords;
  readonly inspector: ReactNode;
}

/** The plan at the desk, as a learner takes it. */
export function Preview({ prepared, begin, ...props }: Props) {
  const { sharing } = useWords("desk");
  if (prepared.parts.length === 0)
    return (
      <main className={styles.none}>
        <p>{sharing.empty}</p>
      </main>
    );
  return <PlanScreen prepared={prepared} preview={{ begin: Math.min(begin, prepared.parts.length - 1) }} {...props} />;
}
