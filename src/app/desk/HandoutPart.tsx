import { noteProse } from "../../content/markdown.ts";
import styles from "../../views/desk/Handout.module.css";
import { Prose } from "../../views/ui/Prose.tsx";
import { ScenarioText } from "../../views/ui/ScenarioText.tsx";
import { Text } from "../../views/ui/Text.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { askText, optionText } from "../../words/learn/question.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { GoalLines } from "./GoalLines.tsx";
import { HandoutStill } from "./HandoutStill.tsx";
import type { ReadyPart } from "./prepare.ts";

/** What is asked of a part, on paper. */
export function HandoutPart({ ready, at }: { readonly ready: ReadyPart; readonly at: number }) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const { handout } = useWords("desk");
  const { part, scenario, asked } = ready;
  const { asks } = part;
  return (
    <section className={styles.part}>
      <h3>
        <ScenarioText of={`${handout.part(at + 1)} ${part.title}`} />
      </h3>
      {part.note !== "" && <Prose blocks={noteProse(part.note)} onScenario={() => {}} />}
      <HandoutStill ready={ready} end={asks.kind === "look"} />
      {asks.kind === "question" && asked && (
        <>
          <p className={styles.ask}>
            <Text of={asks.ask === "" ? askText(said, asked.question, scenario) : fromBackticks(asks.ask)} />
          </p>
          <ul className={styles.options}>
            {asked.options.map(({ key, answer }) => (
              <li key={key}>
                <Text of={optionText(said, answer, scenario)} />
              </li>
            ))}
          </ul>
          <p>{handout.why}</p>
        </>
      )}
      {asks.kind === "task" && (
        <>
          <p className={styles.ask}>
            <Text of={fromBackticks(asks.ask)} />
          </p>
          <ul className={styles.options}>
            <GoalLines goals={asks.goals} scenario={scenario} />
          </ul>
        </>
      )}
      {asks.kind !== "look" && (
        <div className={styles.room} aria-hidden="true">
          <hr />
          <hr />
        </div>
      )}
    </section>
  );
}
