import { X } from "lucide-react";
import { type CSSProperties, memo, useId } from "react";
import { isPlainAscii, visibleText } from "../../text/visible-text.ts";
import { Completion } from "./Completion.tsx";
import { describedBy, type FieldTrouble, Trouble } from "./Field.tsx";
import styles from "./HeaderTable.module.css";
import { HiddenIn } from "./HiddenIn.tsx";
import { useWords } from "./use-words.ts";

export interface RowApi {
  /** Cell 0 is the name, cell 1 the value. */
  readonly change: (row: number, cell: 0 | 1, value: string) => void;
  /** Somebody has left a cell. */
  readonly leave: () => void;
  readonly remove: (row: number) => void;
}

/** What is said of the rows; `at`: which, from 1 on. */
export interface PairWords {
  readonly add: string;
  readonly remove: (at: number) => string;
  readonly nameOf: (at: number) => string;
  readonly valueOf: (at: number) => string;
}

interface Props {
  readonly index: number;
  readonly words: PairWords;
  readonly row: readonly [string, string];
  /** Characters of a name, and of a value; a stable pair. */
  readonly longest: readonly [name: number, value: number];
  /** Id of the list of names. */
  readonly names: string;
  readonly valuesFor: (name: string) => readonly string[];
  readonly api: RowApi;
  readonly nameTrouble: FieldTrouble | undefined;
  readonly valueTrouble: FieldTrouble | undefined;
}

/** What is in a row; the row itself is the table's. */
export const HeaderTableRow = memo(function HeaderTableRow(props: Props) {
  const { index, words, row, longest, names, valuesFor, api, nameTrouble, valueTrouble } = props;
  const [name, value] = row;
  const { headers } = useWords("frame").ui;
  const id = useId();
  const shared = { onBlur: api.leave, autoComplete: "off", autoCapitalize: "off", spellCheck: false } as const;
  return (
    <>
      <div className={styles.cells}>
        <span className={styles.nameCell}>
          <input
            {...shared}
            className={`${styles.cell} ${styles.name}`}
            style={widthOf(name, 8)}
            data-cell="name"
            aria-label={words.nameOf(index + 1)}
            {...describedBy(`${id}-name`, nameTrouble, name)}
            placeholder={headers.name}
            maxLength={longest[0]}
            list={names}
            value={name}
            onChange={(event) => api.change(index, 0, event.target.value)}
          />
          <span aria-hidden>:</span>
        </span>
        <input
          {...shared}
          className={`${styles.cell} ${styles.value}`}
          style={widthOf(value, 10)}
          data-cell="value"
          aria-label={name === "" ? words.valueOf(index + 1) : headers.valueOfName(visibleText(name))}
          {...describedBy(`${id}-value`, valueTrouble, value)}
          placeholder={headers.value}
          maxLength={longest[1]}
          list={`${id}-values`}
          value={value}
          onChange={(event) => api.change(index, 1, event.target.value)}
        />
      </div>
      <button
        type="button"
        className={styles.remove}
        aria-label={name === "" ? words.remove(index + 1) : headers.removeName(visibleText(name))}
        onClick={() => api.remove(index)}
      >
        <X aria-hidden />
      </button>
      <Completion id={`${id}-values`} options={valuesFor(name)} />
      {!isPlainAscii(name + value) && (
        <div className={styles.troubles}>
          <HiddenIn id={`${id}-name-hidden`} of={name} />
          <HiddenIn id={`${id}-value-hidden`} of={value} />
        </div>
      )}
      {(nameTrouble || valueTrouble) && (
        <div className={styles.troubles}>
          {nameTrouble && <Trouble id={`${id}-name`} of={nameTrouble} onUse={(text) => api.change(index, 0, text)} />}
          {valueTrouble && <Trouble id={`${id}-value`} of={valueTrouble} onUse={(text) => api.change(index, 1, text)} />}
        </div>
      )}
    </>
  );
});

/** Inputs are as wide as their text, so that short headers stand on one line and long ones wrap between name and value. */
function widthOf(text: string, least: number): CSSProperties {
  return { "--chars": Math.max(least, Math.min(text.length, 60)) } as CSSProperties;
}
