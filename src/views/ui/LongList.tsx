import { type ComponentProps, Fragment, type Key, type ReactNode, useRef } from "react";
import { type RowPlace, useWindowed } from "./use-windowed.ts";

interface Props extends Omit<ComponentProps<"ul">, "children" | "ref"> {
  readonly as?: "ul" | "ol";
  readonly count: number;
  /** Pixels of a row, about. */
  readonly estimate: number;
  readonly keep?: readonly number[];
  /** So many rows are there as a whole. */
  readonly short?: number;
  /** What a row stays the same by when others come and go; by default rows have no identity but their place. */
  readonly keyOf?: (index: number) => Key;
  /** An `li` that bears `place`. */
  readonly row: (index: number, place: RowPlace) => ReactNode;
}

/** A list that may be very long: only what is near the screen is in the document (docs/decisions/long-lists.md). */
export function LongList({ as: List = "ul", count, estimate, keep, short, keyOf = byPlace, row, ...rest }: Props) {
  const list = useRef<HTMLOListElement & HTMLUListElement>(null);
  const parts = useWindowed(list, { count, estimate, ...(keep && { keep }), ...(short && { short }) });
  return (
    <List ref={list} {...rest}>
      {parts.map((part) =>
        "row" in part ? (
          <Fragment key={keyOf(part.row)}>{row(part.row, part.place)}</Fragment>
        ) : (
          <li key={`before ${part.before}`} data-gap aria-hidden="true" style={{ height: part.gap }} />
        ),
      )}
    </List>
  );
}

const byPlace = (index: number): Key => index;
