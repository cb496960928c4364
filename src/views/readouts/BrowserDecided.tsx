import { usePicture } from "../../store/hooks.ts";
import { Text } from "../ui/Text.tsx";
import { stepWords } from "../words/steps.ts";
import styles from "./Readouts.module.css";

/** The verdict, and who gave it: always the browser. */
export function BrowserDecided() {
  const decision = usePicture((picture) => picture.decision);
  const outcome = usePicture((picture) => picture.outcome);
  const byClient = usePicture(({ strips }) => strips.some(({ request }) => request.purpose === "client"));
  const verdict = decision?.verdict === "fail" ? "blocked" : outcome?.kind === "response" ? "passed" : "pending";
  return (
    <div className={styles.card} data-verdict={verdict}>
      <h2 className={styles.head}>The browser decided</h2>
      {byClient ? (
        <p className={styles.quiet}>There is no browser here. Nobody decides.</p>
      ) : (
        <>
          <p className={styles.verdict} role="status">
            {verdict === "pending" ? "Not yet" : verdict === "blocked" ? "✕ Blocked" : "✓ Allowed"}
          </p>
          {decision && (
            <p>
              {verdict === "pending" && "So far: "}
              <Text of={stepWords(decision).title} />
            </p>
          )}
        </>
      )}
    </div>
  );
}
