import type { Change } from "../../judge/remedies/change.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { changeWords, sentLines } from "../../words/remedies.ts";
import { LongText } from "../ui/LongText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./WhatWouldChangeIt.module.css";

interface Props {
  readonly changes: readonly Change[];
  /** Of the scenario that they were made for. */
  readonly hosts: Scenario["hosts"];
}

const code = (text: string) => (
  <code>
    <LongText of={text} most={200} />
  </code>
);

/** What a remedy changes, each with the lines that a server then sends. */
export function Changes({ changes, hosts }: Props) {
  const words = useWords("remedies");
  return changes.map((change) => (
    <div key={JSON.stringify(change.edits)} className={styles.change}>
      <p>
        <Text of={changeWords(words, change, hosts)} value={code} />
      </p>
      {change.does === "send-headers" && change.answersPreflights !== null && (
        <p>
          <Text of={words.answersPreflights(change.answersPreflights)} />
        </p>
      )}
      {sentLines(words, change).map(({ on, lines }) => (
        <div key={on} className={styles.lines}>
          <p>{on}</p>
          <ul>
            {lines.map(({ name, text }) => (
              <li key={name}>
                <Text of={text} value={code} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  ));
}
