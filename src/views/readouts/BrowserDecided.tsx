import type { Outcome } from "../../engine/trace/events.ts";
import type { Failure } from "../../engine/trace/failures.ts";
import { usePicture } from "../../store/hooks.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { failureWords } from "../words/failures.ts";
import { stepWords } from "../words/steps.ts";
import { Card } from "./Card.tsx";
import styles from "./Readouts.module.css";

const verdictWords = {
  pending: "Not yet",
  blocked: "✕ Blocked",
  unanswered: "✕ No answer",
  stopped: "■ Stopped",
  passed: "✓ Allowed",
};

function verdictOf(failure: Failure | null, outcome: Outcome | null): keyof typeof verdictWords {
  if (!failure) return outcome?.kind === "response" || outcome?.kind === "embedded" ? "passed" : "pending";
  if (failure.code === "RUN_LIMIT") return "stopped";
  // Where nobody answers there is nothing to decide.
  return failure.code === "NETWORK_ERROR" || failure.code === "P_NETWORK" ? "unanswered" : "blocked";
}

/** The verdict, and who gave it: always the browser. */
export function BrowserDecided() {
  useWords();
  const decision = usePicture((picture) => picture.decision);
  const outcome = usePicture((picture) => picture.outcome);
  const byClient = usePicture(({ strips }) => strips.some(({ request }) => request.purpose === "client"));
  const failure = decision?.failure ?? (outcome && "failure" in outcome ? outcome.failure : null);
  const verdict = verdictOf(failure, outcome);
  const words = failure ? failureWords(failure) : decision ? stepWords(decision) : null;
  return (
    <Card title="The browser decided" verdict={verdict}>
      {byClient ? (
        <p className={styles.quiet}>There is no browser here. Nobody decides.</p>
      ) : (
        <>
          <p className={styles.verdict} role="status">
            {verdictWords[verdict]}
          </p>
          {words && (
            <p>
              {verdict === "pending" && "So far: "}
              <Text of={words.title} />
            </p>
          )}
        </>
      )}
    </Card>
  );
}
