import type { ReactNode } from "react";
import styles from "./Trust.module.css";
import { percent } from "./words.ts";

interface Props {
  readonly caption: string;
  /** The first stands over the rows' heads. */
  readonly heads: readonly string[];
  /** `cells`: one for each head but the first. */
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id: string;
  readonly who: ReactNode;
  readonly cells: readonly ReactNode[];
}

/** A table of figures. On a phone each row is a small table of its own, each figure with its head beside it. */
export function Figures({ caption, heads, rows }: Props) {
  if (rows.length === 0) return <p>Not measured in the last run.</p>;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, who, cells }) => (
          <tr key={id}>
            <th scope="row">{who}</th>
            {heads.slice(1).map((head, column) => (
              <td key={head} data-head={head}>
                {cells[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "99.8 %", and what it is of. */
export function Share({ count, of }: { readonly count: number; readonly of: number }) {
  return (
    <>
      {percent(count, of)}{" "}
      <span className={styles.quiet}>
        {count} of {of}
      </span>
    </>
  );
}
