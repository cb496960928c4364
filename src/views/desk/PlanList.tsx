import { ArrowDown, ArrowUp, Trash2, TriangleAlert } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Part } from "../../plans/plan.ts";
import { Button } from "../ui/Button.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";

interface Props {
  readonly parts: readonly Part[];
  /** Which is open. */
  readonly now: number;
  /** Which cannot be handed out yet. */
  readonly troubled: ReadonlySet<number>;
  readonly onOpen: (part: number) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (part: number) => void;
}

/** The parts of a plan in their order: opened, moved and removed by buttons and by keys. */
export function PlanList({ parts, now, troubled, onOpen, onMove, onRemove }: Props) {
  const { making } = useWords("desk");
  const list = useRef<HTMLOListElement>(null);
  /** Which part is to have the focus once the list stands anew. */
  const follow = useRef<number | null>(null);
  useEffect(() => {
    if (follow.current === null) return;
    const at = Math.min(follow.current, parts.length - 1);
    follow.current = null;
    list.current?.querySelectorAll<HTMLElement>("[data-part]")[at]?.focus();
  }, [parts]);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= parts.length) return;
    follow.current = to;
    onMove(from, to);
  };
  const remove = (part: number) => {
    follow.current = part;
    onRemove(part);
  };
  const onKeyDown = (event: KeyboardEvent, part: number) => {
    if (event.altKey && event.key === "ArrowUp") move(part, part - 1);
    else if (event.altKey && event.key === "ArrowDown") move(part, part + 1);
    else if (event.key === "Delete") remove(part);
    else return;
    event.preventDefault();
  };
  if (parts.length === 0) return <p className={styles.quiet}>{making.none}</p>;
  return (
    <>
      <ol ref={list} className={styles.list}>
        {parts.map(({ title, asks }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what stays the same is the place; the focus is taken along
          <li key={i} data-now={i === now}>
            <button
              type="button"
              data-part
              className={styles.part}
              aria-current={i === now ? "true" : undefined}
              onClick={() => onOpen(i)}
              onKeyDown={(event) => onKeyDown(event, i)}
            >
              <span className={styles.number}>{i + 1}</span>
              <span>
                <strong>
                  <ScenarioText of={title || "—"} />
                </strong>
                <small>
                  {making.asks[asks.kind]}
                  {troubled.has(i) && (
                    <span className={styles.troubled}>
                      <TriangleAlert aria-hidden="true" /> {making.hasTrouble}
                    </span>
                  )}
                </small>
              </span>
            </button>
            <span className={styles.tools}>
              <Button look="quiet" aria-label={making.up(title)} disabled={i === 0} onClick={() => move(i, i - 1)}>
                <ArrowUp aria-hidden="true" />
              </Button>
              <Button
                look="quiet"
                aria-label={making.down(title)}
                disabled={i === parts.length - 1}
                onClick={() => move(i, i + 1)}
              >
                <ArrowDown aria-hidden="true" />
              </Button>
              <Button look="quiet" aria-label={making.remove(title)} onClick={() => remove(i)}>
                <Trash2 aria-hidden="true" />
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{making.keys}</p>
    </>
  );
}
