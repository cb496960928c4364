import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { hasOriginal } from "../../store/has-original.ts";
import { usePicture, usePlayground } from "../../store/hooks.ts";
import { leaksOf } from "../../store/leaks.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { Button } from "../ui/Button.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { verdictOf } from "../ui/verdict.ts";
import styles from "./Suggested.module.css";

/** So many of what would help stand at the end of a run; all that can be tried stands below. */
const most = 2;

interface Props {
  /** Finds out what would change a request, where nothing was prepared for it. */
  readonly advice: (action: number) => ReactNode;
}

/** At the end of a request: what would change it, as a press; and once something was changed, the way back. */
export function Suggested({ advice }: Props) {
  const { story } = useWords("frame");
  const ended = usePicture(({ outcome }) => outcome !== null);
  const stale = usePlayground((store) => store.stale);
  const changed = usePlayground((store) => store.changed && hasOriginal(store));
  const reset = usePlayground((store) => store.reset);
  if (!ended || stale) return null;
  return (
    <div className={styles.suggested}>
      {changed && (
        <Button onClick={reset} title={story.resetHint}>
          <RotateCcw aria-hidden="true" />
          {story.reset}
        </Button>
      )}
      <Change advice={advice} changed={changed} />
    </div>
  );
}

function Change({ advice, changed }: Props & { readonly changed: boolean }) {
  const { story } = useWords("frame");
  const action = usePicture((picture) => picture.action);
  const outcome = usePicture((picture) => picture.outcome);
  const tries = usePlayground((store) => store.tries);
  const applyTry = usePlayground((store) => store.applyTry);
  const attended = usePlayground((store) => store.attended);
  const leaks = usePlayground(leaksOf);
  const leaking = leaks.read.has(action) || leaks.done.has(action);
  const closed = outcome !== null && outcome.kind !== "client" && !["passed", "pending"].includes(verdictOf(outcome));
  if (!leaking && !closed) return null;
  const helping = changed ? [] : tries.filter(({ helps, mends }) => (leaking ? mends : helps.includes(action))).slice(0, most);
  const sought = helping.length === 0 && !leaking && attended ? advice(action) : null;
  if (helping.length === 0 && sought === null) return null;
  return (
    <section className={styles.change} aria-labelledby="suggested-title">
      <h4 id="suggested-title">{leaking ? story.wouldStopIt : story.wouldChangeIt}</h4>
      {helping.map(({ label, edits }) => (
        <Button key={label} className={styles.try} onClick={() => applyTry(edits)}>
          <span>
            <Text of={fromBackticks(label)} />
          </span>
        </Button>
      ))}
      {sought}
    </section>
  );
}
