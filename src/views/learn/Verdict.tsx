import { Check, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ConfusionText } from "../../content/lesson.ts";
import type { ProseBlock } from "../../content/prose.ts";
import type { RecordedAnswer } from "../../progress/progress.ts";
import type { Asked } from "../../questions/ask.ts";
import { decidingOf } from "../../questions/deciding.ts";
import { evidenceOf } from "../../questions/evidence.ts";
import { usePlayground } from "../../store/hooks.ts";
import type { Trace } from "../../trace/events.ts";
import { evidenceText } from "../../words/learn/evidence.ts";
import type { Phrase } from "../../words/phrase.ts";
import { Prose } from "../ui/Prose.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { Deciding } from "./Deciding.tsx";
import styles from "./Verdict.module.css";

interface Props {
  readonly asked: Asked;
  readonly answer: RecordedAnswer;
  /** How the prediction reads, and what happened. */
  readonly predicted: readonly Phrase[];
  readonly happened: readonly Phrase[];
  /** What was believed, where it was wrong. */
  readonly beliefs: readonly ConfusionText[];
  readonly trace: Trace;
  /** What everybody is told. */
  readonly after: readonly ProseBlock[];
  readonly onScenario: (id: string) => void;
}

/** The prediction beside what happened, and why: the focus comes here, and the pair is read out once. */
export function Verdict({ asked, answer, predicted, happened, beliefs, trace, after, onScenario }: Props) {
  const { player } = useWords("learn");
  const pair = useRef<HTMLDivElement>(null);
  useEffect(() => {
    pair.current?.focus();
    // The picture, which goes to its end at the same time, may be scrolled to as well: that ends here.
    const frame = requestAnimationFrame(() => {
      window.scrollTo({ top: window.scrollY, behavior: "instant" });
      pair.current?.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const action = "action" in asked.question ? asked.question.action : undefined;
  return (
    <div className={styles.verdict}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of two texts, and no part of a form */}
      <div ref={pair} className={styles.pair} role="group" aria-label={player.pair} tabIndex={-1}>
        <div>
          <h3>{answer.picked === null ? player.answer : player.youPredicted[answer.sure]}</h3>
          <p className={answer.right ? styles.right : styles.wrong}>
            {answer.right ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
            <span className="visually-hidden">{answer.right ? player.right : player.notRight}: </span>
            <Phrases of={answer.picked === null ? [[player.unknown]] : predicted} />
          </p>
        </div>
        <div>
          <h3>{player.happened}</h3>
          <p className={styles.happened}>
            <Phrases of={happened} />
          </p>
        </div>
      </div>
      {beliefs.map(({ belief, refutation, scenario }) => (
        <section key={belief} className={styles.belief}>
          <div className={styles.named}>
            <h3>{player.belief}</h3>
            <p className={styles.quote}>{`“${belief.replaceAll("`", "")}”`}</p>
            <p className={styles.wrong}>{player.wrong}</p>
          </div>
          <div className={styles.refuted}>
            <Prose blocks={refutation} onScenario={onScenario} />
            <p>
              <a
                href={`#${scenario}`}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onScenario(scenario);
                }}
              >
                {player.scenario}
              </a>
            </p>
          </div>
        </section>
      ))}
      {after.length > 0 && <Prose blocks={after} onScenario={onScenario} />}
      <AsItWent trace={trace} action={action} />
      {action !== undefined && <Deciding of={decidingOf(trace, action)} />}
    </div>
  );
}

/** No more moments than these are listed. */
const mostMoments = 8;

/** The moments that decided it: each goes to where it is seen. */
function AsItWent({ trace, action }: { readonly trace: Trace; readonly action: number | undefined }) {
  const words = { learn: useWords("learn"), trace: useWords("trace") };
  const seek = usePlayground((store) => store.seek);
  const { player, evidence } = words.learn;
  return (
    <section className={styles.went}>
      <h3>{player.seen}</h3>
      <ol>
        {evidenceOf(trace, action)
          .slice(0, mostMoments)
          .map((one) => (
            <li key={`${one.stop} ${one.shows}`}>
              <button type="button" className={styles.step} onClick={() => seek(one.stop)}>
                {evidence.step(one.stop)}
              </button>{" "}
              <Text of={evidenceText(words, one)} />
            </li>
          ))}
      </ol>
    </section>
  );
}

/** One, or several in a list. */
function Phrases({ of }: { readonly of: readonly Phrase[] }) {
  return of.map((phrase, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never move
    <span key={i} className={styles.phrase}>
      <Text of={phrase} />
    </span>
  ));
}
