import { withSets } from "../../plans/situation.ts";
import { differences } from "../../scenario/differences.ts";
import styles from "../../views/desk/Handout.module.css";
import { Changes } from "../../views/learn/Changes.tsx";
import { ScenarioText } from "../../views/ui/ScenarioText.tsx";
import { Text } from "../../views/ui/Text.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { keysText } from "../../words/learn/question.ts";
import { HandoutStill } from "./HandoutStill.tsx";
import type { ReadyPart } from "./prepare.ts";

/** What a part comes to, on paper: computed from its run, or the teacher's solution. */
export function HandoutAnswer({ ready, at }: { readonly ready: ReadyPart; readonly at: number }) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const { handout } = useWords("desk");
  const { part, scenario, asked } = ready;
  const { asks } = part;
  if (asks.kind === "look") return null;
  const solved = asks.kind === "task" && asks.best ? withSets(scenario, asks.best) : null;
  return (
    <section className={styles.part}>
      <h3>
        <ScenarioText of={`${handout.part(at + 1)} ${part.title}`} />
      </h3>
      {asked && (
        <>
          <p>
            <strong>{handout.answer}</strong>
          </p>
          <ul className={styles.right}>
            {keysText(said, asked, asked.right, scenario).map((text, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never move
              <li key={i}>
                <Text of={text} />
              </li>
            ))}
          </ul>
          <HandoutStill ready={ready} end />
        </>
      )}
      {solved && (
        <>
          <p>
            <strong>{handout.solution}</strong>
          </p>
          <Changes of={differences(scenario, solved)} before={scenario} after={solved} />
        </>
      )}
    </section>
  );
}
