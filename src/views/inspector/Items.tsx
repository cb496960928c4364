import { ArrowDown, ArrowUp, ChevronRight, Copy, Trash2 } from "lucide-react";
import { type ReactNode, useRef } from "react";
import type { Path } from "../../scenario/paths.ts";
import { Changed } from "../ui/Changed.tsx";
import { LongList } from "../ui/LongList.tsx";
import { useRowFocus } from "../ui/use-row-focus.ts";
import { useWords } from "../ui/use-words.ts";
import { IconButton } from "./IconButton.tsx";
import styles from "./Items.module.css";
import { useLock, useRefuses } from "./Lock.tsx";

interface Props {
  /** Of the list, in the scenario. */
  readonly path: Path;
  readonly label: string;
  readonly count: number;
  /** What one is called, for its buttons: "Route 2". */
  readonly name: (index: number) => string;
  readonly title: (index: number) => ReactNode;
  /** Beside the title. */
  readonly aside?: (index: number) => ReactNode;
  readonly body: (index: number) => ReactNode;
  readonly isOpen: (index: number) => boolean;
  readonly onToggle: (index: number) => void;
  readonly marked?: (index: number) => boolean;
  /** By the remedy that was applied last. */
  readonly changed?: readonly number[];
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (index: number) => void;
  readonly onDuplicate?: (index: number) => void;
  /** Buttons that add. `added` is told the place of the new one, which gets the focus. */
  readonly adders?: (added: (index: number) => void) => ReactNode;
}

/** An ordered list whose items open in place, move by buttons, and keep the focus while they do. */
export function Items(props: Props) {
  const { path, label, count, isOpen, onToggle, onMove, onRemove, onDuplicate } = props;
  const { items } = useWords("inspector");
  const free = useLock(path) === "open";
  const refuses = useRefuses();
  const root = useRef<HTMLDivElement>(null);
  const { focusOn, row } = useRowFocus(root);
  const added = (row: number) => focusOn({ row, cell: "toggle" });
  const canMove = (i: number) =>
    [i - 1, i + 1].some((to) => to >= 0 && to < count && !refuses({ type: "move", path, from: i, to }));
  const move = (from: number, to: number) => {
    focusOn({ row: to, cell: to < from ? "up" : "down" });
    onMove(from, to);
  };
  return (
    <div ref={root} data-list className={styles.items}>
      <LongList
        as="ol"
        aria-label={label}
        className={styles.list}
        count={count}
        estimate={37}
        keep={[row, ...Array.from({ length: count }, (_, i) => i).filter(isOpen)]}
        row={(i, place) => {
          const open = isOpen(i);
          const name = props.name(i);
          return (
            <li {...place} className={`${styles.item} ${props.marked?.(i) ? styles.marked : ""}`} data-row={i}>
              <div className={styles.head}>
                <button
                  type="button"
                  className={styles.toggle}
                  data-cell="toggle"
                  aria-expanded={open}
                  onClick={() => onToggle(i)}
                >
                  <ChevronRight aria-hidden className={open ? styles.turned : ""} />
                  <span className={styles.number}>{i + 1}</span>
                  <span className={styles.title}>{props.title(i)}</span>
                  {props.changed?.includes(i) && <Changed />}
                </button>
                {props.aside?.(i)}
              </div>
              {open && (
                <div className={styles.body}>
                  {props.body(i)}
                  <div className={styles.tools}>
                    {count > 1 && canMove(i) && (
                      <>
                        <IconButton
                          icon={ArrowUp}
                          label={items.up(name)}
                          data-cell="up"
                          disabled={i === 0}
                          onClick={() => move(i, i - 1)}
                        />
                        <IconButton
                          icon={ArrowDown}
                          label={items.down(name)}
                          data-cell="down"
                          disabled={i === count - 1}
                          onClick={() => move(i, i + 1)}
                        />
                      </>
                    )}
                    {onDuplicate && free && (
                      <IconButton
                        icon={Copy}
                        label={items.duplicate(name)}
                        onClick={() => {
                          added(i + 1);
                          onDuplicate(i);
                        }}
                      />
                    )}
                    {!refuses({ type: "remove", path, at: i }) && (
                      <IconButton
                        icon={Trash2}
                        label={items.remove(name)}
                        onClick={() => {
                          focusOn({ row: Math.min(i, count - 2), cell: "toggle" });
                          onRemove(i);
                        }}
                      />
                    )}
                  </div>
                </div>
              )}
            </li>
          );
        }}
      />
      {props.adders && free && <div className={styles.adders}>{props.adders(added)}</div>}
    </div>
  );
}
