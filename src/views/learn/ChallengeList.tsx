import { Check } from "lucide-react";
import type { ChallengeEntry, Challenges } from "../../content/challenge.ts";
import { type ChallengeProgress, challengeIn } from "../../progress/challenges.ts";
import type { Progress } from "../../progress/progress.ts";
import type { Words } from "../../words/contract.ts";
import { useForeign } from "../ui/foreign.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Course.module.css";

interface Props {
  readonly challenges: Challenges;
  readonly progress: Progress;
  readonly addressOf: (id: string) => string;
}

/** All challenges by level, and which are solved. */
export function ChallengeList({ challenges: { levels, entries, told }, progress, addressOf }: Props) {
  const { challenge } = useWords("learn");
  const foreign = useForeign(told);
  const isSolved = ({ id }: ChallengeEntry) => challengeIn(progress, id).solved !== null;
  const numberOf = (entry: ChallengeEntry) => entries.indexOf(entry) + 1;
  return (
    <>
      <div className={styles.sectionHead}>
        <h2 id="challenges">{challenge.title}</h2>
        <p>
          {challenge.about} {challenge.solved(entries.filter(isSolved).length, entries.length)}
        </p>
      </div>
      {levels.map(({ level, title }) => {
        const own = entries.filter((entry) => entry.level === level);
        const [first] = own;
        return (
          first && (
            <section key={level} aria-label={challenge.level(level, title)}>
              <h3>{challenge.level(level, title)}</h3>
              <ol start={numberOf(first)}>
                {own.map((entry) => (
                  <li key={entry.id}>
                    <a href={addressOf(entry.id)}>
                      <i data-done={isSolved(entry)} aria-hidden="true">
                        {isSolved(entry) ? <Check /> : numberOf(entry)}
                      </i>
                      <span lang={foreign}>{entry.title}</span>
                      <small>
                        {isSolved(entry) && <span className="visually-hidden">{challenge.isSolved}, </span>}
                        {stateOf(challenge, entry, challengeIn(progress, entry.id))}
                      </small>
                    </a>
                  </li>
                ))}
              </ol>
            </section>
          )
        );
      })}
    </>
  );
}

function stateOf(words: Words["learn"]["challenge"], { best }: ChallengeEntry, own: ChallengeProgress): string {
  const ours = best.at(-1) ?? 0;
  if (own.solved !== null) return words.yours(own.changes ?? ours, ours);
  if (own.phase > 0) return words.exploited;
  return own.attempt === null ? words.ours(ours) : words.begun;
}
