import { Check } from "lucide-react";
import { planLimits } from "../../plans/limits.ts";
import type { AsksOf } from "../../plans/plan.ts";
import type { Phrase } from "../../words/phrase.ts";
import { Choice } from "../ui/Choice.tsx";
import { PressOne } from "../ui/PressOne.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";
import { TextField } from "./TextField.tsx";

export interface OfferedQuestion {
  /** Names it among the others. */
  readonly key: string;
  readonly title: string;
}

export interface ShownOption {
  readonly key: string;
  readonly text: Phrase;
  readonly right: boolean;
  /** What somebody believes who chooses it; empty: nothing that has a name. */
  readonly belief: string;
}

interface Props {
  readonly asks: AsksOf<"question">;
  /** Questions that the run answers; null: it is being played. */
  readonly offered: readonly OfferedQuestion[] | null;
  readonly chosen: string;
  readonly options: readonly ShownOption[];
  readonly onQuestion: (key: string) => void;
  readonly onChange: (asks: AsksOf<"question">) => void;
}

/** Which question, in which words, and what its answer is. */
export function QuestionFields({ asks, offered, chosen, options, onQuestion, onChange }: Props) {
  const { making } = useWords("desk");
  const right = options.filter((option) => option.right);
  return (
    <>
      {offered === null && <p role="status">{making.reading}</p>}
      {offered?.length === 0 && <p className={styles.trouble}>{making.noQuestions}</p>}
      {offered && offered.length > 0 && (
        <div className={styles.choice}>
          <label htmlFor="desk-question">{making.question}</label>
          <Choice
            control={{ id: "desk-question" }}
            value={chosen}
            options={offered.map(({ key, title }) => ({ value: key, title }))}
            onChoose={onQuestion}
          />
        </div>
      )}
      <TextField
        label={making.inWords}
        hint={making.inWordsHint}
        value={asks.ask}
        limit={planLimits.ask}
        onChange={(ask) => onChange({ ...asks, ask })}
      />
      {right.length > 0 && (
        <p className={styles.answer}>
          <Check aria-hidden="true" />
          <span>
            <strong>{making.answer}</strong>{" "}
            {right.map(({ key, text }) => (
              <span key={key} className={styles.rightOne}>
                <Text of={text} />
              </span>
            ))}{" "}
            {asks.question.kind !== "browsers" && !("profile" in asks.question && asks.question.profile) && making.sameEverywhere}
          </span>
        </p>
      )}
      {options.length > 0 && (
        <div className={styles.options}>
          <h4>{making.offered}</h4>
          <ul>
            {options.map(({ key, text, right: isRight, belief }) => (
              <li key={key} data-right={isRight}>
                <span>
                  <Text of={text} />
                </span>
                <small>
                  {isRight
                    ? making.right
                    : belief === ""
                      ? making.noBelief
                      : `${making.believes} “${belief.replaceAll("`", "")}”`}
                </small>
              </li>
            ))}
          </ul>
        </div>
      )}
      <PressOne
        title={making.tries}
        options={[1, 2, 3].map((count) => ({ id: String(count), name: count === 1 ? making.oneTry : making.triesUpTo(count) }))}
        chosen={String(asks.tries)}
        onChoose={(tries) => onChange({ ...asks, tries: Number(tries) })}
      />
    </>
  );
}
