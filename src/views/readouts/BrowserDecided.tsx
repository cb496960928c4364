import type { ReactNode } from "react";
import { usePicture } from "../../store/hooks.ts";
import type { Outcome } from "../../trace/events.ts";
import type { Failure } from "../../trace/failures.ts";
import type { AnyStep } from "../../trace/steps.ts";
import type { Words } from "../../words/contract.ts";
import type { Phrase } from "../../words/phrase.ts";
import { outcomeTitle } from "../../words/trace/outcomes.ts";
import { failureWords, stepWords } from "../../words/trace/steps.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { Card } from "./Card.tsx";
import styles from "./Readouts.module.css";

type Verdict = keyof Words["frame"]["readouts"]["browser"]["verdicts"];

function verdictOf(failure: Failure | null, outcome: Outcome | null): Verdict {
  if (!failure && outcome?.kind === "embedded") return outcome.readable?.allowed === false ? "partly" : "passed";
  if (!failure) return outcome?.kind === "response" ? "passed" : "pending";
  if (failure.code === "RUN_LIMIT") return "stopped";
  // Where nobody answers there is nothing to decide.
  return failure.code === "NETWORK_ERROR" || failure.code === "P_NETWORK" ? "unanswered" : "blocked";
}

/** What was decided last; of an element what came of it. */
function titleOf(words: Words["trace"], decision: AnyStep | null, outcome: Outcome | null): Phrase | null {
  if (outcome?.kind === "embedded") return outcomeTitle(words, outcome);
  return decision && stepWords(words, decision).title;
}

/** The verdict, and who gave it: always the browser. */
export function BrowserDecided({ aside }: { readonly aside: ReactNode }) {
  const { browser } = useWords("frame").readouts;
  const words = useWords("trace");
  const decision = usePicture((picture) => picture.decision);
  const outcome = usePicture((picture) => picture.outcome);
  const byClient = usePicture(({ strips }) => strips.some(({ request }) => request.purpose === "client"));
  const failure = decision?.failure ?? (outcome && "failure" in outcome ? outcome.failure : null);
  const verdict = verdictOf(failure, outcome);
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
              <Text of={verdict === "pending" ? browser.soFar(title) : title} />
            </p>
          )}
        </>
      )}
    </Card>
  );
}
