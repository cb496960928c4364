import { type ComponentProps, Fragment, type ReactNode, useRef } from "react";
import { useWindowed } from "./use-windowed.ts";

interface Props extends Omit<ComponentProps<"table">, "ref"> {
  readonly count: number;
  /** Pixels of a group of rows, about. */
  readonly estimate: number;
  /** A `tbody` that bears `place`. */
  readonly group: (index: number, place: { readonly "data-place": number }) => ReactNode;
  readonly columns: number;
}

/** A table with very many groups of rows, as LongList is a list. `children`: its caption and head. */
export function LongTable({ count, estimate, group, columns, children, ...rest }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const parts = useWindowed(table, { count, estimate });
  return (
    <table ref={table} {...rest}>
      {children}
      {parts.map((part) =>
        "row" in part ? (
          <Fragment key={part.row}>{group(part.row, { "data-place": part.row })}</Fragment>
        ) : (
          <tbody key={`before ${part.before}`} data-gap aria-hidden="true">
            <tr>
              <td colSpan={columns} style={{ height: part.gap, padding: 0 }} />
            </tr>
          </tbody>
        ),
      )}
    </table>
  );
}
