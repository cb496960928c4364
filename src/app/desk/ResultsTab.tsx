import { useDeferredValue, useMemo, useState } from "react";
import type { ConfusionWords, Course } from "../../content/lesson.ts";
import { readPasted, resultsOf } from "../../plans/receipt/results.ts";
import { ClassBelieves } from "../../views/desk/ClassBelieves.tsx";
import { PartByPart } from "../../views/desk/PartByPart.tsx";
import { Receipts } from "../../views/desk/Receipts.tsx";
import styles from "../../views/desk/Results.module.css";
import { useWords } from "../../views/ui/use-words.ts";
import { optionText } from "../../words/learn/question.ts";
import { lessonHash } from "../learn-address.ts";
import type { PreparedPlan } from "./prepare.ts";

interface Props {
  readonly prepared: PreparedPlan;
  readonly course: Course;
  readonly confusions: ConfusionWords;
}

/** What was pasted, for as long as the page is open: it is nobody's to keep. */
let kept = "";

/** Receipts of a class, and what they say together. */
export function ResultsTab({ prepared, course, confusions }: Props) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const { results: words } = useWords("desk");
  const [text, setText] = useState(kept);
  const later = useDeferredValue(text);
  const { parts, shapes, mark } = prepared;
  const pasted = useMemo(() => readPasted(mark, shapes, later), [mark, shapes, later]);
  const asked = useMemo(() => parts.map((part) => (part.ok ? part.asked : null)), [parts]);
  const results = useMemo(() => resultsOf(pasted.receipts, asked, shapes), [pasted, asked, shapes]);
  const all = pasted.receipts.length;
  return (
    <main className={styles.columns}>
      <Receipts
        text={text}
        pasted={pasted}
        onText={(next) => {
          kept = next;
          setText(next);
        }}
      />
      {all === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <div className={styles.found}>
          <ClassBelieves
            all={all}
            confusions={results.confusions.map((one) => {
              const text = confusions[one.belief];
              const lesson = course.lessons.find(({ belief }) => belief === one.belief);
              return {
                ...one,
                belief: text?.belief.replaceAll("`", "") ?? words.other,
                scenario: text?.scenario ?? null,
                lesson: lesson ? { title: lesson.title, href: lessonHash(lesson.id) } : null,
              };
            })}
            titleOf={(part) => parts[part]?.part.title ?? ""}
          />
          <PartByPart
            questions={results.questions.map((tally) => {
              const part = parts[tally.part];
              return {
                tally,
                title: part?.part.title ?? "",
                options:
                  part?.ok && part.asked
                    ? part.asked.options.map(({ key, answer }) => ({
                        ...{ key, text: optionText(said, answer, part.scenario) },
                        right: part.asked?.right.includes(key) === true,
                      }))
                    : [],
              };
            })}
            tasks={results.tasks.map((tally) => ({ tally, title: parts[tally.part]?.part.title ?? "" }))}
          />
        </div>
      )}
    </main>
  );
}
