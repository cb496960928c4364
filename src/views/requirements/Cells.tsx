import type { ReactNode } from "react";
import type { Said } from "../../judge/requirements/rows.ts";
import { LongText } from "../ui/LongText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Requirements.module.css";
import { roles } from "./roles.ts";

interface Props {
  readonly state: Said;
  readonly blocks?: boolean;
  /** Nothing fails without it. */
  readonly isBesides?: boolean;
  readonly name: string;
  readonly value: string;
  readonly found: string | null;
  readonly why: ReactNode;
  readonly children: ReactNode;
}

/** A row of a table that may stand as a block: each cell then has its column's name before it. */
export function Cells({ state, blocks = false, isBesides = false, name, value, found, why, children }: Props) {
  const words = useWords("requirements");
  const sign = state === "said" ? "✓" : isBesides ? "○" : "✕";
  return (
    <tr {...roles.row} className={styles.row} data-state={isBesides && state !== "said" ? "besides" : state} data-blocks={blocks}>
      <td {...roles.cell} className={styles.state}>
        <span aria-hidden="true">{sign}</span>
        <span className="visually-hidden">{words.states[state]}</span>
      </td>
      <th {...roles.head} className={styles.needed}>
        <code className={styles.name}>{name}</code>{" "}
        <code className={styles.value}>
          <LongText of={value} most={120} />
        </code>
      </th>
      <td {...roles.cell} className={styles.found} data-label={words.columns.found}>
        {found === null ? (
          <em>{words.absent}</em>
        ) : (
          <code>
            <LongText of={found} most={120} />
          </code>
        )}
      </td>
      <td {...roles.cell} className={styles.reason}>
        {why}
      </td>
      <td {...roles.cell} className={styles.change}>
        {children}
      </td>
    </tr>
  );
}
