import type { AnswerList } from "../../judge/requirements/list.ts";
import type { Row } from "../../judge/requirements/rows.ts";
import type { Edit } from "../../scenario/edits.ts";
import { plain } from "../../words/phrase.ts";
import { needed } from "../../words/requirements/needed.ts";
import { LongText } from "../ui/LongText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { Change } from "./Change.tsx";
import { FurtherRow } from "./FurtherRow.tsx";
import styles from "./Requirements.module.css";
import { RowOf } from "./RowOf.tsx";
import { roles } from "./roles.ts";
import type { Shown } from "./use-required.ts";

interface Props extends Pick<Shown, "fixes"> {
  readonly answer: AnswerList;
  /** The row that stops the request today; null: none does. */
  readonly blocking: Row | null;
  readonly onApply: (edits: readonly Edit[]) => void;
}

/** Everything that one answer must say. Narrow, its rows become blocks; the roles keep it a table. */
export function AnswerTable({ answer, blocking, fixes, onApply }: Props) {
  const words = useWords("requirements");
  const { of, method, url, status, rows, further } = answer;
  const title =
    of === "preflight" ? words.answers.preflight(withoutScheme(url)) : words.answers.actual(method, withoutScheme(url));
  const said = rows.filter(({ state }) => state === "said").length;
  return (
    <table {...roles.table} className={styles.table}>
      <caption className={styles.caption}>
        <Text
          of={title}
          value={(code) => (
            <code>
              <LongText of={code} most={80} />
            </code>
          )}
        />
        <span className={styles.quiet}>
          {" "}
          <Text of={words.now(status)} />
          {rows.length > 0 && ` · ${words.said(said, rows.length)}`}
        </span>
      </caption>
      <thead {...roles.group} className={styles.columns}>
        <tr {...roles.row}>
          {(["state", "needed", "found", "why", "change"] as const).map((column) => (
            <th key={column} {...roles.column}>
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {rows.map((row) => (
          <RowOf key={`${row.demand.says} ${row.demand.value}`} row={row} blocks={row === blocking}>
            <Change
              fix={row.state === "said" ? undefined : fixes?.of.get(row)}
              isOpen={row.state !== "said"}
              label={words.applyThis(...needed(words, row), plain(title))}
              onApply={onApply}
            />
          </RowOf>
        ))}
        {further.map((one) => (
          <FurtherRow key={one.says} further={one}>
            <Change
              fix={fixes?.of.get(one)}
              isOpen={one.state !== "said"}
              label={words.applyThis(one.says, one.value, plain(title))}
              onApply={onApply}
            />
          </FurtherRow>
        ))}
      </tbody>
    </table>
  );
}

const withoutScheme = (url: string) => url.replace(/^https?:\/\//u, "");
