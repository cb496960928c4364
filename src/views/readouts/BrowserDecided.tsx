import type { ReactNode } from "react";
import { usePicture, usePlayground } from "../../store/hooks.ts";
import { leaksOf } from "../../store/leaks.ts";
import type { Outcome } from "../../trace/events.ts";
import type { AnyStep } from "../../trace/steps.ts";
import type { Words } from "../../words/contract.ts";
import type { Phrase } from "../../words/phrase.ts";
import { outcomeTitle } from "../../words/trace/outcomes.ts";
import { failureWords, stepWords } from "../../words/trace/steps.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { failureOf, isOpaque, verdictOf } from "../ui/verdict.ts";
import { Card } from "./Card.tsx";
import styles from "./Readouts.module.css";

/** What was decided last; of an element what came of it. */
function titleOf(words: Words["trace"], decision: AnyStep | null, outcome: Outcome | null): Phrase | null {
  if (outcome?.kind === "embedded" || outcome?.kind === "pending" || (outcome?.kind === "response" && isOpaque(outcome)))
    return outcomeTitle(words, outcome);
  return decision && stepWords(words, decision).title;
}

/** The verdict, and who gave it: always the browser. */
export function BrowserDecided({ aside }: { readonly aside: ReactNode }) {
  const { browser } = useWords("frame").readouts;
  const words = useWords("trace");
  const decision = usePicture((picture) => picture.decision);
  const outcome = usePicture((picture) => picture.outcome);
  const byClient = usePicture(({ strips }) => strips.some(({ request }) => request.purpose === "client"));
  const failure = decision?.failure ?? failureOf(outcome);
  const action = usePicture((picture) => picture.action);
  const leaks = usePlayground(leaksOf);
  const leaking = outcome !== null && (leaks.read.has(action) || leaks.done.has(action));
  const verdict = leaking ? "leaking" : verdictOf(outcome, failure);
  const title = failure ? failureWords(words, failure).title : titleOf(words, decision, outcome);
  return (
    <Card title={browser.title} aside={aside} verdict={verdict}>
      {byClient ? (
        <p className={styles.quiet}>{browser.noBrowser}</p>
      ) : (
        <>
          <p className={styles.verdict} role="status">
            {browser.verdicts[verdict]}
          </p>
          {title && (
            <p>
              <Text of={verdict === "pending" && outcome === null ? browser.soFar(title) : title} />
            </p>
          )}
        </>
      )}
    </Card>
  );
}
