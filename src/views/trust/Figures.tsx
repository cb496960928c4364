import type { ReactNode } from "react";
import { useWords } from "../ui/use-words.ts";
import { percentage } from "./percentage.ts";
import styles from "./Trust.module.css";

interface Props<Column extends string> {
  readonly caption: string;
  /** In their order, after what each row is about. */
  readonly columns: readonly Column[];
  readonly heads: Readonly<Record<Column | "who", string>>;
  readonly rows: readonly Row<Column>[];
}

interface Row<Column extends string> {
  readonly id: string;
  readonly who: ReactNode;
  readonly cells: Readonly<Record<Column, ReactNode>>;
}

/** A table of figures. On a phone each row is a small table of its own, each figure with its head beside it. */
export function Figures<Column extends string>({ caption, columns, heads, rows }: Props<Column>) {
  const { report } = useWords("trust");
  if (rows.length === 0) return <p>{report.notMeasured}</p>;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {(["who", ...columns] as const).map((column) => (
            <th key={column} scope="col">
              {heads[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, who, cells }) => (
          <tr key={id}>
            <th scope="row">{who}</th>
            {columns.map((column) => (
              <td key={column} data-head={heads[column]}>
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
  const { report } = useWords("trust");
  const share = percentage(count, of);
  return (
    <>
      {share === null ? "–" : report.percent(share)} <span className={styles.quiet}>{report.countOf({ count, of })}</span>
    </>
  );
}
