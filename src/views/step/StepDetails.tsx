import { ExternalLink } from "lucide-react";
import { clauses, clauseUrl } from "../../trace/clauses.ts";
import type { StepEvent } from "../../trace/events.ts";
import { OriginComparison } from "../ui/OriginComparison.tsx";
import { useWords } from "../ui/use-words.ts";
import { GuessedPlace } from "./GuessedPlace.tsx";
import { LetterComparison } from "./LetterComparison.tsx";
import { lettersIn, originsIn } from "./origins-in.ts";
import styles from "./ThisStep.module.css";
import { ValueTable } from "./ValueTable.tsx";

/** What a step weighed, and the clause it follows. */
export function StepDetails({ event }: { readonly event: StepEvent }) {
  const { origins: titles } = useWords("stepDetails");
  const words = useWords("stepDetails");
  const { step } = event;
  const origins = originsIn(step);
  const letters = lettersIn(step);
  const clause = clauses[step.name];
  return (
    <>
      {origins && (
        <OriginComparison
          a={origins.page}
          b={origins.other}
          titleA={titles[origins.titles[0]]}
          titleB={titles[origins.titles[1]]}
        />
      )}
      {letters && <LetterComparison labels={[words.requestOrigin, "Access-Control-Allow-Origin"]} texts={letters} />}
      <GuessedPlace event={event} />
      <ValueTable step={step} />
      <p className={styles.clause}>
        <a href={clauseUrl(step.name)} target="_blank" rel="noreferrer">
          {words.clause(clause.standard, clause.title, clause.path)}
          <ExternalLink aria-hidden="true" />
        </a>
      </p>
    </>
  );
}
