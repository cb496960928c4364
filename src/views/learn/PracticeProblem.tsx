import type { Item } from "../../practice/item.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { codeLines } from "../../scene/code-lines.ts";
import { changeText, knownOf } from "../../words/learn/practice.ts";
import { keysText } from "../../words/learn/question.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Practice.module.css";

interface Props {
  readonly item: Item;
  /** Of the scenario that was changed. */
  readonly title: string;
}

/** What was changed, and what the answer was before. */
export function PracticeProblem({ item, title }: Props) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const { practice } = said.learn;
  const { askedBefore, before, change } = item;
  return (
    <>
      <p className={styles.before}>
        {practice.from}: {title}
      </p>
      <section className={styles.changed} aria-label={practice.changed}>
        <h3>{practice.changed}</h3>
        <p>
          <Text of={changeText(said, change, before)} />
        </p>
      </section>
      {askedBefore && (
        <section className={styles.before} aria-label={practice.before}>
          <h3>{practice.before}</h3>
          <p>
            <Text of={practice.beforeWas(joined(keysText(said, askedBefore, askedBefore.right, before)))} />
          </p>
        </section>
      )}
    </>
  );
}

/** All that decides, as it is set up. */
export function PracticeFacts({ scenario, open }: { readonly scenario: Scenario; readonly open: boolean }) {
  const said = { learn: useWords("learn"), trace: useWords("trace") };
  const { practice } = said.learn;
  return (
    <details className={styles.known} open={open}>
      <summary>{practice.knows}</summary>
      <dl>
        {knownOf(said, scenario, codeLines).map(({ name, lines }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <ul>
                {lines.map((line, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: they never move
                  <li key={i}>
                    <Text of={line} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const joined = (phrases: ReturnType<typeof keysText>) => phrases.flatMap((one, i) => (i === 0 ? [one] : [["; "], one]));
