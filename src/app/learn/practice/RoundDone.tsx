import { useState } from "react";
import { type DoneRow, PracticeDone } from "../../../views/learn/PracticeDone.tsx";
import { Button } from "../../../views/ui/Button.tsx";
import { useWords } from "../../../views/ui/use-words.ts";
import { changeText } from "../../../words/learn/practice.ts";
import { keysText } from "../../../words/learn/question.ts";
import { copy } from "../../clipboard.ts";
import { courseHash, roundHash } from "../../learn-address.ts";
import type { Answered } from "./PracticeItem.tsx";

interface Props {
  readonly answered: readonly Answered[];
  /** Of the library’s scenarios, by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly seed: number;
  readonly onMore: () => void;
}

/** The end of a round, and where it goes on. */
export function RoundDone({ answered, titles, seed, onMore }: Props) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const { practice: words, player } = said.learn;
  const [copied, setCopied] = useState(false);
  const rows = answered.map(({ item, answer, back }): DoneRow => {
    const { asked, after, before, change, of } = item;
    return {
      title: titles.get(of) ?? of,
      change: changeText(said, change, before),
      said: answer.picked === null ? [[player.unknown]] : keysText(said, asked, answer.picked, after),
      was: keysText(said, asked, asked.right, after),
      right: answer.right,
      back,
    };
  });
  const link = new URL(roundHash(seed), location.href).href;
  return (
    <PracticeDone rows={rows} scenarios={titles.size}>
      <Button look="primary" onClick={onMore}>
        {words.more}
      </Button>
      <Button onClick={() => void copy(link).then(() => setCopied(true))}>{words.link}</Button>
      <a href={courseHash}>{words.toCourse}</a>
      <span role="status">{copied && words.copied}</span>
    </PracticeDone>
  );
}
