import { type ReactNode, useState } from "react";
import type { ProseBlock } from "../../content/prose.ts";
import { Button } from "../ui/Button.tsx";
import { Prose } from "../ui/Prose.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Lesson.module.css";

interface Props {
  readonly title: string;
  /** Of how the lesson went; none: nothing but that the sheet is earned. */
  readonly remark?: ReactNode;
  readonly blocks: readonly ProseBlock[];
  readonly markdown: string;
  /** Rejects where the clipboard is closed to us. */
  readonly copy: (text: string) => Promise<void>;
  readonly onPrint: () => void;
  readonly onScenario: (id: string) => void;
}

/** What there is to keep of a lesson. */
export function Sheet({ title, remark, blocks, markdown, copy, onPrint, onScenario }: Props) {
  const { player } = useWords("learn");
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  return (
    <article className={styles.sheet} data-sheet>
      <h2>{player.sheetTitle}</h2>
      {remark || <p className={styles.quiet}>{player.sheetText}</p>}
      <div className={styles.card}>
        <h3>{title}</h3>
        <Prose blocks={blocks} onScenario={onScenario} />
        {copied === "refused" && <textarea className={styles.own} readOnly rows={8} aria-label={title} value={markdown} />}
        <p className={styles.row}>
          <Button
            onClick={() =>
              copy(markdown).then(
                () => setCopied("yes"),
                () => setCopied("refused"),
              )
            }
          >
            {player.copy}
          </Button>
          <Button onClick={onPrint}>{player.print}</Button>
          <span role="status">{copied === "yes" && player.copied}</span>
        </p>
      </div>
    </article>
  );
}
