import { Text } from "../ui/Text.tsx";
import type { RowPlace } from "../ui/use-windowed.ts";
import type { Row } from "./row.ts";
import styles from "./Sequence.module.css";

interface Props {
  readonly row: Row;
  readonly place: RowPlace;
  readonly columns: number;
  readonly when: "past" | "now" | "future";
  readonly onSeek: () => void;
}

const half = 0.5;

export function SequenceRow({ row, place: inList, columns, when, onSeek }: Props) {
  const left = Math.min(row.from, row.to);
  const span = Math.abs(row.to - row.from);
  const place = {
    left: `${((left + half) / columns) * 100}%`,
    width: `${(span / columns) * 100}%`,
  };
  return (
    <li {...inList} className={styles.row} data-when={when} data-tone={row.tone}>
      <button
        type="button"
        className={styles.button}
        aria-current={when === "now" ? "step" : undefined}
        aria-label={row.spoken}
        onClick={onSeek}
      >
        {row.kind === "arrow" && (
          <span className={styles.arrow} data-way={row.to > row.from ? "right" : "left"} style={place}>
            <span className={styles.label}>
              <Text of={row.label} />
            </span>
          </span>
        )}
        {row.kind === "remark" && (
          <span className={styles.remark} data-edge={edgeOf(row.from, columns)} style={{ left: place.left }}>
            <span className={styles.sign} aria-hidden="true">
              {row.tone === "fail" ? "✕" : row.tone === "pass" ? "✓" : row.tone === "effect" ? "→" : "·"}
            </span>
            <Text of={row.label} />
          </span>
        )}
      </button>
    </li>
  );
}

/** A remark in the last column grows to the left, so that it stays inside. */
function edgeOf(column: number, columns: number): "first" | "middle" | "last" {
  return column === 0 ? "first" : column === columns - 1 ? "last" : "middle";
}
