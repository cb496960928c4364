import type { ReactNode } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { shortened } from "../../text/shortened.ts";
import type { AskedHeader, Outcome } from "../../trace/events.ts";
import { LongText } from "../ui/LongText.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import { EmbeddedView } from "./EmbeddedView.tsx";
import { inHands, opaqueResponse } from "./in-hands.ts";
import styles from "./Readouts.module.css";

/** How a request has ended, as the script that made it has it. */
export function OutcomeView({ outcome }: { readonly outcome: Outcome }) {
  const { script } = useWords("frame").readouts;
  const profile = usePlayground(({ scenario }) => scenario.browser.profile);
  switch (outcome.kind) {
    case "error":
      return (
        <p className={styles.mono} data-tone="block">
          <ScenarioText dir="ltr" of={inHands(script, outcome, profile)} />
        </p>
      );
    case "pending":
      return <p className={styles.quiet}>{script.nothingYet}</p>;
    case "embedded":
      return <EmbeddedView outcome={outcome} />;
    case "client":
      return "failure" in outcome.result ? (
        <p className={styles.mono}>{script.noAnswer}</p>
      ) : (
        <ResponseView status={outcome.result.status} headers={outcome.result.headers} body={outcome.result.body} hidden={[]} />
      );
    case "response":
      return outcome.responseType === "opaque" || outcome.responseType === "opaqueredirect" ? (
        <>
          <p className={styles.mono}>{opaqueResponse(outcome.responseType)}</p>
          <p className={styles.quiet}>{script.opaque}</p>
        </>
      ) : (
        <ResponseView status={outcome.status} headers={outcome.headers} body={outcome.body} hidden={outcome.hidden}>
          {outcome.asked && <Asked {...outcome.asked} />}
        </ResponseView>
      );
  }
}

/** The one header that script asked for, as it gets it. */
function Asked({ name, value }: AskedHeader) {
  return (
    <p className={styles.mono} data-tone={value === null ? "block" : undefined}>
      <ScenarioText dir="ltr" of={`${name}: ${value === null ? "null" : JSON.stringify(shortened(value, 120))}`} />
    </p>
  );
}

interface ResponseProps {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly hidden: readonly string[];
  readonly children?: ReactNode;
}

function ResponseView({ status, headers, body, hidden, children }: ResponseProps) {
  const { script } = useWords("frame").readouts;
  return (
    <>
      <p className={styles.mono}>
        <b>{status}</b> <ScenarioText of={shortened(body, 120)} />
      </p>
      {children}
      {headers.length > 0 && (
        <p className={styles.mono}>
          <LongText of={headers.map(([name]) => name).join(", ")} />
        </p>
      )}
      {hidden.length > 0 && (
        <p className={styles.quiet}>
          {script.hidden}{" "}
          <code>
            <LongText of={hidden.join(", ")} />
          </code>
        </p>
      )}
    </>
  );
}
