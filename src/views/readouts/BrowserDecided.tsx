import type { Outcome } from "../../engine/trace/events.ts";
import type { AnyStep } from "../../engine/trace/steps.ts";
import { usePicture } from "../../store/hooks.ts";
import { Text } from "../ui/Text.tsx";
import { stepWords } from "../words/steps.ts";
import { Card } from "./Card.tsx";
import styles from "./Readouts.module.css";

const verdictWords = { pending: "Not yet", blocked: "✕ Blocked", unanswered: "✕ No answer", passed: "✓ Allowed" };

function verdictOf(decision: AnyStep | null, outcome: Outcome | null): keyof typeof verdictWords {
  // Where nobody answers there is nothing to decide.
  if (decision?.failure?.code === "NETWORK_ERROR" || decision?.failure?.code === "P_NETWORK") return "unanswered";
  if (decision?.verdict === "fail") return "blocked";
  return outcome?.kind === "response" ? "passed" : "pending";
}

/** The verdict, and who gave it: always the browser. */
export function BrowserDecided() {
  const decision = usePicture((picture) => picture.decision);
  const outcome = usePicture((picture) => picture.outcome);
  const byClient = usePicture(({ strips }) => strips.some(({ request }) => request.purpose === "client"));
  const verdict = verdictOf(decision, outcome);
  return (
    <Card title="The browser decided" verdict={verdict}>
      {byClient ? (
        <p className={styles.quiet}>There is no browser here. Nobody decides.</p>
      ) : (
        <>
          <p className={styles.verdict} role="status">
            {verdictWords[verdict]}
          </p>
          {decision && (
            <p>
              {verdict === "pending" && "So far: "}
              <Text of={stepWords(decision).title} />
            </p>
          )}
        </>
      )}
    </Card>
  );
}
