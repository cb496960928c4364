import { Plus, X } from "lucide-react";
import { useId, useRef } from "react";
import { isPlainAscii } from "../../text/visible-text.ts";
import { Changed } from "./Changed.tsx";
import { Completion } from "./Completion.tsx";
import { describedBy, type FieldTrouble, Trouble } from "./Field.tsx";
import table from "./HeaderTable.module.css";
import { HiddenIn } from "./HiddenIn.tsx";
import { Press } from "./Press.tsx";
import { useRowFocus } from "./use-row-focus.ts";

/** What is said of the rows; `at`: which, from 1 on. */
export interface RowWords {
  readonly one: (at: number) => string;
  readonly add: string;
  readonly remove: (at: number) => string;
}

interface Props {
  readonly title: string;
  readonly titleShown?: boolean;
  readonly words: RowWords;
  readonly rows: readonly string[];
  readonly troubles: ReadonlyMap<string, FieldTrouble>;
  /** Rows, by index, that the remedy applied last has changed. */
  readonly changed?: readonly number[];
  readonly options?: readonly string[];
  readonly placeholder?: string;
  readonly none?: string;
  readonly most: number;
  readonly maxLength: number;
  readonly fewest?: number;
  readonly change: (row: number, value: string) => void;
  readonly leave: () => void;
  readonly add: () => void;
  readonly remove: (row: number) => void;
}

/** A list of texts, one input a row. */
export function FieldRows(props: Props) {
  const { title, titleShown = true, words, rows, troubles, options = [], placeholder, none, most, maxLength, fewest = 0 } = props;
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const { focusOn } = useRowFocus(group);
  return (
    <fieldset ref={group} data-list className={table.table}>
      <legend className={titleShown ? table.title : "visually-hidden"}>{title}</legend>
      {options.length > 0 && <Completion id={`${id}-options`} options={options} />}
      {rows.length === 0 && none && <p className={table.none}>{none}</p>}
      <ul className={table.rows}>
        {rows.map((text, i) => {
          const trouble = troubles.get(String(i));
          return (
            // Rows have no identity but their place; every input is controlled.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={i} className={table.row} data-row={i}>
              <div className={table.cells}>
                <input
                  className={`${table.cell} ${table.whole}`}
                  data-cell="text"
                  aria-label={words.one(i + 1)}
                  {...describedBy(`${id}-${i}`, trouble, text)}
                  {...(options.length > 0 ? { list: `${id}-options` } : {})}
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  placeholder={placeholder}
                  maxLength={maxLength}
                  value={text}
                  onChange={(event) => props.change(i, event.target.value)}
                  onBlur={props.leave}
                />
              </div>
              {rows.length > fewest && (
                <button
                  type="button"
                  className={table.remove}
                  aria-label={words.remove(i + 1)}
                  onClick={() => {
                    focusOn({ row: Math.min(i, rows.length - 2), cell: "text" });
                    props.remove(i);
                  }}
                >
                  <X aria-hidden />
                </button>
              )}
              {props.changed?.includes(i) && <Changed />}
              {!isPlainAscii(text) && (
                <div className={table.troubles}>
                  <HiddenIn id={`${id}-${i}-hidden`} of={text} />
                </div>
              )}
              {trouble && (
                <div className={table.troubles}>
                  <Trouble id={`${id}-${i}`} of={trouble} onUse={(suggestion) => props.change(i, suggestion)} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <div className={table.adders}>
        <Press
          className={table.add}
          data-add
          disabled={rows.length >= most}
          onClick={() => {
            focusOn({ row: rows.length, cell: "text" });
            props.add();
          }}
        >
          <Plus aria-hidden />
          {words.add}
        </Press>
      </div>
    </fieldset>
  );
}
