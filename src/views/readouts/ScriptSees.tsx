import { usePicture, usePlayground } from "../../store/hooks.ts";
import { leaksOf } from "../../store/leaks.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { useWords } from "../ui/use-words.ts";
import { Card } from "./Card.tsx";
import styles from "./Readouts.module.css";

export const OutcomeView = lazyPart({
  name: (parts) => parts.whatScriptSees,
  load: async () => (await import("./OutcomeView.tsx")).OutcomeView,
});

/** What is in the script's hands: the whole response, a part of it, or nothing. */
export function ScriptSees() {
  const { script } = useWords("frame").readouts;
  const outcome = usePicture((picture) => picture.outcome);
  const action = usePicture((picture) => picture.action);
  const leaks = usePlayground(leaksOf);
  const must = leaks.read.has(action) ? script.mustNotRead : leaks.done.has(action) ? script.mustNotDo : null;
  return (
    <Card title={outcome?.kind === "client" ? script.programTitle : script.title}>
      {outcome && must && <p className={styles.must}>{must}</p>}
      {outcome ? <OutcomeView outcome={outcome} /> : <p className={styles.quiet}>{script.nothingYet}</p>}
    </Card>
  );
}
