import type { ConfusionWords } from "../../content/lesson.ts";
import type { AsksOf } from "../../plans/plan.ts";
import { mark } from "../../questions/ask.ts";
import { equalJson } from "../../scenario/equal.ts";
import { QuestionFields } from "../../views/desk/QuestionFields.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { askText, optionText } from "../../words/learn/question.ts";
import { plain } from "../../words/phrase.ts";
import { offeredIn } from "./offers.ts";
import type { ReadyPart } from "./prepare.ts";

interface Props {
  readonly asks: AsksOf<"question">;
  readonly ready: ReadyPart | undefined;
  readonly confusions: ConfusionWords;
  readonly onChange: (asks: AsksOf<"question">) => void;
}

/** A question from those that the run answers. */
export function QuestionEditor({ asks, ready, confusions, onChange }: Props) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const offered = ready ? offeredIn(ready.situation) : null;
  const titles = offered?.map(({ question }, i) => ({
    key: String(i),
    title: ready ? plain(askText(said, question, ready.scenario)) : "",
  }));
  const chosen = offered?.findIndex(({ question }) => equalJson(question, asks.question)) ?? -1;
  const asked = ready?.asked;
  return (
    <QuestionFields
      asks={asks}
      offered={titles ?? null}
      chosen={String(chosen)}
      options={
        asked && ready
          ? asked.options.map(({ key, answer }) => {
              const [belief] = asked.choose === "one" && !asked.right.includes(key) ? mark(asked, [key]).beliefs : [];
              return {
                ...{ key, text: optionText(said, answer, ready.scenario), right: asked.right.includes(key) },
                belief: belief === undefined ? "" : (confusions[belief]?.belief ?? ""),
              };
            })
          : []
      }
      onQuestion={(key) => {
        const next = offered?.[Number(key)];
        if (next) onChange({ ...asks, question: next.question });
      }}
      onChange={onChange}
    />
  );
}
