import { Plus } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { visibleText } from "../../text/visible-text.ts";
import { Changed } from "./Changed.tsx";
import { Completion } from "./Completion.tsx";
import type { FieldTrouble } from "./Field.tsx";
import styles from "./HeaderTable.module.css";
import { HeaderTableRow, type PairWords, type RowApi } from "./HeaderTableRow.tsx";
import { LongList } from "./LongList.tsx";
import { Press } from "./Press.tsx";
import { ScenarioText } from "./ScenarioText.tsx";
import { useRowFocus } from "./use-row-focus.ts";
import { useWords } from "./use-words.ts";

export interface HeaderTableProps extends RowApi {
  /** Names the group: "On every other response". */
  readonly title: string;
  /** What is said of the rows, where they are no headers. */
  readonly words?: PairWords;
  readonly titleShown?: boolean;
  readonly rows: readonly (readonly [string, string])[];
  /** Characters of a name, and of a value; a stable pair. */
  readonly longest: readonly [name: number, value: number];
  readonly troubles: ReadonlyMap<string, FieldTrouble>;
  /** Rows, by index, that the remedy applied last has changed. */
  readonly changed?: readonly number[];
  /** Somebody is about to type. */
  readonly enter?: () => void;
  /** Names offered while somebody types. */
  readonly names: readonly string[];
  /** Values offered for a name; a stable function, or every row renders again. */
  readonly valuesFor: (name: string) => readonly string[];
  readonly add: (name: string, value: string) => void;
  /** Headers that would be useful here, added by one tap. */
  readonly suggestions?: readonly (readonly [string, string])[];
  readonly none?: ReactNode;
  readonly full?: boolean;
}

/** A row is three controls with lists of what they offer: a longer table is there only where it is looked at. */
const shortTable = 24;

/** Headers as lines of `Name: value`, each part an input. A row that was added has the focus; after a removal its neighbour has. */
export function HeaderTable(props: HeaderTableProps) {
  const { headers } = useWords("frame").ui;
  const { title, words = headers.rows, titleShown = true, rows, troubles, names, suggestions = [], none, full = false } = props;
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const { focusOn, row: asked } = useRowFocus(group);

  // The rows are memoised; what they call is looked up at the time of the call.
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const api = useRef<RowApi>({
    change: (row, cell, value) => latest.current.change(row, cell, value),
    leave: () => latest.current.leave(),
    remove: (row) => {
      focusOn({ row: Math.min(row, latest.current.rows.length - 2), cell: "name" });
      latest.current.remove(row);
    },
  });
  const add = (name: string, value: string) => {
    focusOn({ row: rows.length, cell: name === "" ? "name" : "value" });
    props.add(name, value);
  };

  return (
    <fieldset ref={group} data-list className={styles.table} onFocus={props.enter}>
      <legend className={titleShown ? styles.title : "visually-hidden"}>{title}</legend>
      <Completion id={`${id}-names`} options={names} />
      {rows.length === 0 && none && <p className={styles.none}>{none}</p>}
      <LongList
        className={styles.rows}
        count={rows.length}
        estimate={33}
        short={shortTable}
        keep={[asked]}
        row={(i, place) => (
          <li {...place} className={styles.row} data-row={i}>
            <HeaderTableRow
              index={i}
              words={words}
              row={rows[i] ?? ["", ""]}
              longest={props.longest}
              names={`${id}-names`}
              valuesFor={props.valuesFor}
              api={api.current}
              nameTrouble={troubles.get(`${i}.0`)}
              valueTrouble={troubles.get(`${i}.1`)}
            />
            {props.changed?.includes(i) && <Changed />}
          </li>
        )}
      />
      <div className={styles.adders}>
        {suggestions.map(([name, value]) => (
          <Press
            key={name}
            className={`${styles.add} ${styles.suggestion}`}
            aria-label={visibleText(headers.addSuggested(name, value))}
            disabled={full}
            onClick={() => add(name, value)}
          >
            <Plus aria-hidden />
            <code>
              <ScenarioText dir="ltr" of={name} />
            </code>
          </Press>
        ))}
        <Press className={styles.add} data-add disabled={full} onClick={() => add("", "")}>
          <Plus aria-hidden />
          {words.add}
        </Press>
      </div>
    </fieldset>
  );
}
