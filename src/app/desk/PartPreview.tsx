import { noteProse } from "../../content/markdown.ts";
import type { Part } from "../../plans/plan.ts";
import { StoreContext } from "../../store/hooks.ts";
import styles from "../../views/desk/Desk.module.css";
import { PicturePane } from "../../views/picture/PicturePane.tsx";
import { PlayerContext } from "../../views/picture/player.ts";
import { Prose } from "../../views/ui/Prose.tsx";
import { ScenarioText } from "../../views/ui/ScenarioText.tsx";
import { Text } from "../../views/ui/Text.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { askText, optionText } from "../../words/learn/question.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { useStageOf } from "../learn/use-lesson-store.ts";
import { GoalLines } from "./GoalLines.tsx";
import { heldAt, standAt } from "./hold.ts";
import type { ReadyPart } from "./prepare.ts";
import { deskTabHash } from "./tabs.ts";

/** A part as a learner sees it first: nothing of its run that is not to be seen. */
export function PartPreview({ part, ready }: { readonly part: Part; readonly ready: ReadyPart }) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const { making } = useWords("desk");
  const stage = useStageOf(ready.scenario, (store) => {
    if (part.asks.kind === "question") store.setState({ trace: heldAt(store.getState().trace, part.opens) });
    standAt(store, part.opens);
  });
  const { asks } = part;
  const { asked, scenario } = ready;
  return (
    <aside className={styles.preview} aria-label={making.preview}>
      <p className={styles.quiet}>{making.preview}</p>
      <h3 className={styles.title}>
        <ScenarioText of={part.title} />
      </h3>
      {part.note !== "" && <Prose blocks={noteProse(part.note)} onScenario={() => {}} />}
      <div className={styles.still}>
        {stage && (
          <StoreContext value={stage.store}>
            <PlayerContext value={stage.player}>
              <PicturePane />
            </PlayerContext>
          </StoreContext>
        )}
      </div>
      {asks.kind === "question" && asked && (
        <>
          <p>
            <strong>
              <Text of={asks.ask === "" ? askText(said, asked.question, scenario) : fromBackticks(asks.ask)} />
            </strong>
          </p>
          <ul>
            {asked.options.map(({ key, answer }) => (
              <li key={key}>
                <Text of={optionText(said, answer, scenario)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {asks.kind === "task" && (
        <>
          <p>
            <strong>
              <Text of={fromBackticks(asks.ask)} />
            </strong>
          </p>
          <ul>
            <GoalLines goals={asks.goals} scenario={scenario} />
          </ul>
        </>
      )}
      <p>
        <a href={deskTabHash("try")}>{making.tryPart}</a>
      </p>
    </aside>
  );
}
