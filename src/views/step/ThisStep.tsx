import type { ReactNode } from "react";
import { usePicture, usePlayground } from "../../store/hooks.ts";
import type { TraceEvent } from "../../trace/events.ts";
import type { Picture } from "../../trace/picture.ts";
import { eventWords } from "../../words/trace/events.ts";
import { namesOf } from "../../words/trace/names.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { AdviceToCome } from "./AdviceToCome.tsx";
import styles from "./ThisStep.module.css";
import { verdictOf } from "./verdict-of.ts";

/** The first screen rests at an outcome; what only a step has is fetched with the first step. */
const StepDetails = lazyPart({
  name: (parts) => parts.whatWasCompared,
  words: ["stepDetails"],
  load: async () => (await import("./StepDetails.tsx")).StepDetails,
});

const WhatWouldChangeIt = lazyPart({
  name: (parts) => parts.remedies,
  words: ["remedies"],
  waiting: <AdviceToCome />,
  load: async () => (await import("./WhatWouldChangeIt.tsx")).WhatWouldChangeIt,
});

/** Why: the step at the cursor in plain words, with its values and its clause. */
export function ThisStep({ children }: { readonly children?: ReactNode }) {
  const { step } = useWords("frame");
  const trace = useWords("trace");
  const event = usePicture((picture) => picture.event);
  const scenario = usePlayground((store) => store.scenario);
  const refusedBy = usePicture(({ layers }) => corsLayerThatRefused(layers));
  const turnedAway = refusedBy && event !== null && event.type === "outcome" && event.outcome.kind === "response";
  const words = event
    ? eventWords(trace, event, namesOf(trace, scenario))
    : {
        title: step.nothingYet,
        why: scenario.actions.length ? step.notStarted : step.noRequest,
      };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: its place scrolls, and has to be reachable by keyboard
    <section className={styles.step} aria-labelledby="this-step" data-verdict={verdictOf(event)} tabIndex={0}>
      <h2 id="this-step" className={styles.head}>
        {step.title}
      </h2>
      <h3 className={styles.title}>
        <Sign verdict={verdictOf(event)} />
        <span>
          <Text of={words.title} />
        </span>
      </h3>
      <p className={styles.why}>
        <Text of={words.why} />
        {turnedAway && <Text of={trace.outcomes.refusedByServersCors} />}
      </p>
      <Advised event={event} />
      {event?.type === "step" && <StepDetails event={event} />}
      {event !== null && <p className={styles.foot}>{children}</p>}
    </section>
  );
}

/**
 * What would change it; it finds out itself whether there is anything to wish. Nobody needs it who does not look, and it is heavy: it is
 * fetched at the first sign of a reader.
 */
function Advised({ event }: { readonly event: TraceEvent | null }) {
  const attended = usePlayground((store) => store.attended);
  const mended = usePlayground((store) => store.applied?.after === store.scenario);
  const action = advisedAt(event);
  if (!mended && action === null) return null;
  return attended ? <WhatWouldChangeIt action={action} /> : <AdviceToCome />;
}

/** Whether a CORS layer of a server has turned the request away itself: script reads that, and no browser had a hand in it. */
function corsLayerThatRefused(layers: Picture["layers"]): boolean {
  return Object.values(layers).some((results) =>
    Object.values(results).some((result) => result.did === "answered" && result.reason === "origin-refused"),
  );
}

/** The action that went wrong, or might have got more, where the step tells of it; null: it tells of neither. */
function advisedAt(event: TraceEvent | null): number | null {
  if (event?.type === "step") return event.step.failure === undefined ? null : event.action;
  return event?.type === "outcome" && event.outcome.kind !== "client" ? event.action : null;
}

function Sign({ verdict }: { readonly verdict: "pass" | "fail" | "note" }) {
  const { step } = useWords("frame");
  if (verdict === "note") return null;
  return (
    <span className={styles.sign}>
      <span aria-hidden="true">{verdict === "pass" ? "✓" : "✕"}</span>
      <span className="visually-hidden">{verdict === "pass" ? step.passed : step.failed}</span>
    </span>
  );
}
