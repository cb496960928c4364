import { type ReactNode, useEffect, useState } from "react";
import type { ConfusionWords } from "../../content/lesson.ts";
import { type DecodedPlan, decodePlan } from "../../plans/link.ts";
import type { Plan } from "../../plans/plan.ts";
import type { PlanProblem } from "../../plans/read.ts";
import { ReadProblems } from "../../views/desk/ReadProblems.tsx";
import styles from "../../views/desk/Taking.module.css";
import { useWords } from "../../views/ui/use-words.ts";
import { courseHash, deskHash } from "../learn-address.ts";
import { PlanScreen } from "./PlanScreen.tsx";
import { usePrepared } from "./use-prepared.ts";

interface Props {
  readonly confusions: ConfusionWords;
  readonly inspector: ReactNode;
}

/** The plan that a link holds. */
export function Taken({ written, ...props }: Props & { readonly written: string }) {
  const { taking } = useWords("desk");
  const [decoded, setDecoded] = useState<DecodedPlan | null>(null);
  useEffect(() => {
    let wanted = true;
    void decodePlan(written).then((found) => wanted && setDecoded(found));
    return () => {
      wanted = false;
    };
  }, [written]);
  if (!decoded)
    return (
      <main className={styles.none}>
        <p role="status">{taking.loading}</p>
      </main>
    );
  const plan = decoded.kind === "plan" ? decoded.read.plan : null;
  if (plan && decoded.kind === "plan") return <Prepared plan={plan} problems={decoded.read.problems} {...props} />;
  return <NoPlan decoded={decoded} />;
}

function NoPlan({ decoded }: { readonly decoded: DecodedPlan }) {
  const { making, taking, troubles } = useWords("desk");
  return (
    <main className={styles.none}>
      {decoded.kind === "bad" ? (
        <p role="alert">{troubles.link[decoded.reason]}</p>
      ) : (
        <ReadProblems problems={decoded.read.problems} rest={false} />
      )}
      <p className={styles.row}>
        <a href={courseHash}>{taking.toCourse}</a> <a href={deskHash}>{making.title}</a>
      </p>
    </main>
  );
}

function Prepared({ plan, problems, ...props }: Props & { readonly plan: Plan; readonly problems: readonly PlanProblem[] }) {
  const { taking } = useWords("desk");
  const prepared = usePrepared(plan);
  if (!prepared)
    return (
      <main className={styles.none}>
        <p role="status">{taking.loading}</p>
      </main>
    );
  return (
    <PlanScreen prepared={prepared} {...props}>
      <ReadProblems problems={problems} rest />
    </PlanScreen>
  );
}
