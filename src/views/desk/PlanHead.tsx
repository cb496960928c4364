import { ArrowLeft, Check, Lock } from "lucide-react";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Taking.module.css";

interface Props {
  readonly title: string;
  readonly parts: readonly { readonly title: string; readonly done: boolean; readonly open: boolean }[];
  /** Which part is shown; after the last one: the receipt. */
  readonly now: number;
  readonly back: string;
  readonly onGo: (part: number) => void;
}

/** Which plan it is, and how far one has come. */
export function PlanHead({ title, parts, now, back, onGo }: Props) {
  const { taking } = useWords("desk");
  return (
    <div className={styles.head}>
      <a href={back} className={styles.back} aria-label={taking.toCourse} title={taking.toCourse}>
        <ArrowLeft aria-hidden="true" />
      </a>
      <h2>
        <ScenarioText of={title || taking.untitled} />
      </h2>
      <ol className={styles.parts} aria-label={taking.parts}>
        {parts.map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts stay in their places
          <li key={i}>
            <button
              type="button"
              aria-current={i === now ? "step" : undefined}
              disabled={!part.open}
              title={part.open ? part.title : taking.locked}
              data-done={part.done}
              onClick={() => onGo(i)}
            >
              {part.done ? <Check aria-hidden="true" /> : part.open ? null : <Lock aria-hidden="true" />}
              {i + 1}
              <span className="visually-hidden">
                <ScenarioText of={part.title} />
                {part.done && ` (${taking.done})`}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            aria-current={now >= parts.length ? "step" : undefined}
            disabled={!parts.some(({ done }) => done)}
            onClick={() => onGo(parts.length)}
          >
            {taking.receipt}
          </button>
        </li>
      </ol>
      <p className={styles.place}>{now < parts.length && taking.place(now + 1, parts.length)}</p>
    </div>
  );
}
