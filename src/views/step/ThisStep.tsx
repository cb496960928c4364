import { ExternalLink } from "lucide-react";
import { clauses, clauseUrl } from "../../engine/trace/clauses.ts";
import type { StepEvent, TraceEvent } from "../../engine/trace/events.ts";
import { usePicture, usePlayground } from "../../store/hooks.ts";
import { OriginComparison } from "../ui/OriginComparison.tsx";
import { Text } from "../ui/Text.tsx";
import { eventWords } from "../words/events.ts";
import { failureWords } from "../words/failures.ts";
import { namesOf } from "../words/names.ts";
import { say } from "../words/phrase.ts";
import { LetterComparison } from "./LetterComparison.tsx";
import { lettersIn, originsIn } from "./origins-in.ts";
import styles from "./ThisStep.module.css";
import { ValueTable } from "./ValueTable.tsx";

/** Why: the step at the cursor in plain words, with its values and its clause. */
export function ThisStep() {
  const event = usePicture((picture) => picture.event);
  const scenario = usePlayground((store) => store.scenario);
  const words = event
    ? eventWords(event, namesOf(scenario))
    : { title: say`Nothing has happened yet`, why: say`The script has not started. Step forward, or press Play.` };
  return (
    <section className={styles.step} aria-labelledby="this-step" data-verdict={verdictOf(event)}>
      <h2 id="this-step" className={styles.head}>
        This step
      </h2>
      <h3 className={styles.title}>
        <Sign verdict={verdictOf(event)} />
        <span>
          <Text of={words.title} />
        </span>
      </h3>
      <p className={styles.why}>
        <Text of={words.why} />
      </p>
      {event && <Remedy event={event} />}
      {event?.type === "step" && <StepDetails event={event} />}
    </section>
  );
}

function StepDetails({ event }: { readonly event: StepEvent }) {
  const { step } = event;
  const origins = originsIn(step);
  const letters = lettersIn(step);
  const clause = clauses[step.name];
  return (
    <>
      {origins && <OriginComparison a={origins.page} b={origins.other} />}
      {letters && <LetterComparison labels={["The request's Origin", "Access-Control-Allow-Origin"]} texts={letters} />}
      <ValueTable step={step} />
      <p className={styles.clause}>
        <a href={clauseUrl(step.name)} target="_blank" rel="noreferrer">
          Fetch Standard: {clause.title}
          {clause.path && `, step ${clause.path}`}
          <ExternalLink aria-hidden="true" />
        </a>
      </p>
    </>
  );
}

function Remedy({ event }: { readonly event: TraceEvent }) {
  const failure =
    event.type === "step"
      ? event.step.failure
      : event.type === "outcome" && event.outcome.kind === "error"
        ? event.outcome.failure
        : undefined;
  if (!failure) return null;
  return (
    <p className={styles.remedy}>
      <strong>What would change it</strong>
      <Text of={failureWords(failure).remedy} />
    </p>
  );
}

function verdictOf(event: TraceEvent | null): "pass" | "fail" | "note" {
  if (event?.type === "step") return event.step.verdict;
  if (event?.type === "outcome") return event.outcome.kind === "error" ? "fail" : "pass";
  return "note";
}

function Sign({ verdict }: { readonly verdict: "pass" | "fail" | "note" }) {
  if (verdict === "note") return null;
  return (
    <span className={styles.sign}>
      <span aria-hidden="true">{verdict === "pass" ? "✓" : "✕"}</span>
      <span className="visually-hidden">{verdict === "pass" ? "Passed: " : "Failed: "}</span>
    </span>
  );
}
