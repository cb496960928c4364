import { type ReactNode, useRef, useState } from "react";
import type { ConfusionWords } from "../../content/lesson.ts";
import { takenOf, withTaken } from "../../plans/kept.ts";
import { receiptOf } from "../../plans/receipt/code.ts";
import type { PartAnswer } from "../../plans/receipt/shape.ts";
import { PlanHead } from "../../views/desk/PlanHead.tsx";
import { ReceiptCard } from "../../views/desk/ReceiptCard.tsx";
import styles from "../../views/desk/Taking.module.css";
import lesson from "../../views/learn/Lesson.module.css";
import { Button } from "../../views/ui/Button.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { useTitle } from "../learn/use-title.ts";
import { courseHash } from "../learn-address.ts";
import { takenKeeper, useKept } from "./keeper.ts";
import { OnePart } from "./OnePart.tsx";
import type { PreparedPlan } from "./prepare.ts";

interface Props {
  readonly prepared: PreparedPlan;
  readonly confusions: ConfusionWords;
  readonly inspector: ReactNode;
  /** Nothing of it is kept: a teacher looks at it. Begins with this part. */
  readonly preview?: { readonly begin: number };
  readonly children?: ReactNode;
}

/** A plan, part by part, and the receipt. What is done is kept, and where one left it goes on. */
export function PlanScreen({ prepared, confusions, inspector, preview, children }: Props) {
  const { plan, parts, shapes, mark } = prepared;
  const { taking } = useWords("desk");
  useTitle(plan.title || taking.untitled);
  const { value, saved } = useKept(takenKeeper());
  const [shown, setShown] = useState<readonly PartAnswer[]>([]);
  const answers = preview ? shown : takenOf(value, mark);
  const isDone = (part: number) => (answers[part] ?? null) !== null || parts[part]?.ok === false;
  const firstOpen = parts.findIndex((_, part) => !isDone(part));
  const [now, setNow] = useState(() => preview?.begin ?? (firstOpen < 0 ? parts.length : firstOpen));
  /** Another number, another work: a part begins anew. */
  const [times, setTimes] = useState(0);
  const main = useRef<HTMLElement>(null);
  const put = (part: number, answer: PartAnswer) => {
    const next = parts.map((_, i) => (i === part ? answer : (answers[i] ?? null)));
    if (preview) setShown(next);
    else takenKeeper().change((all) => withTaken(all, mark, next));
  };
  const goTo = (part: number) => {
    // What has the focus is about to go; what comes takes it from here.
    main.current?.focus({ preventScroll: true });
    setNow(part);
    window.scrollTo(0, 0);
  };
  const part = parts[now];
  return (
    <main ref={main} className={lesson.lesson} tabIndex={-1}>
      <PlanHead
        title={plan.title}
        parts={parts.map(({ part: { title } }, i) => ({
          ...{ title, done: (answers[i] ?? null) !== null },
          open: preview !== undefined || !plan.inOrder || parts.slice(0, i).every((_, before) => isDone(before)),
        }))}
        now={now}
        back={courseHash}
        onGo={goTo}
      />
      {preview && <p className={styles.problems}>{taking.preview}</p>}
      {!preview && !saved && (
        <p className={styles.problems} role="status">
          {taking.notSaved}
        </p>
      )}
      {children}
      {part ? (
        <OnePart
          key={`${now} ${times}`}
          prepared={part}
          answer={answers[now] ?? null}
          confusions={confusions}
          inspector={inspector}
          onAnswer={(answer) => put(now, answer)}
          onGoOn={() => goTo(now + 1)}
        />
      ) : (
        <div className={styles.end}>
          <ReceiptCard
            code={receiptOf(mark, shapes, answers)}
            done={parts.filter((_, i) => (answers[i] ?? null) !== null).length}
            of={parts.length}
          />
          <p className={styles.row}>
            <a href={courseHash}>{taking.toCourse}</a>
            <Button
              onClick={() => {
                if (preview) setShown([]);
                else takenKeeper().change((all) => withTaken(all, mark, []));
                setTimes(times + 1);
                goTo(0);
              }}
            >
              {taking.again}
            </Button>
          </p>
        </div>
      )}
    </main>
  );
}
