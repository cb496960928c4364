import { Check, X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { Phrase } from "../../words/phrase.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Practice.module.css";

/** One question of a round, answered. */
export interface DoneRow {
  readonly title: string;
  readonly change: Phrase;
  readonly said: readonly Phrase[];
  readonly was: readonly Phrase[];
  readonly right: boolean;
  /** Days until it comes back; null: it does not. */
  readonly back: number | null;
}

interface Props {
  readonly rows: readonly DoneRow[];
  /** Of the library. */
  readonly scenarios: number;
  /** What can be done next. */
  readonly children: ReactNode;
}

/** A round at its end: what was said, what was so, and when each comes back. */
export function PracticeDone({ rows, scenarios, children }: Props) {
  const { practice, player } = useWords("learn");
  const right = rows.filter((row) => row.right).length;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className={styles.done}>
      <h2 ref={head} tabIndex={-1}>
        {practice.done(right, rows.length)}
      </h2>
      <p>{practice.doneLead(rows.length - right)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{practice.situation}</th>
            <th scope="col">{practice.said}</th>
            <th scope="col">{practice.was}</th>
            <th scope="col">{practice.back}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, change, said, was, right: isRight, back }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never move
            <tr key={i}>
              <th scope="row">
                {title}
                <small>
                  <Text of={change} />
                </small>
              </th>
              <td data-label={practice.said} className={isRight ? styles.right : styles.wrong}>
                {isRight ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}{" "}
                <span className="visually-hidden">{isRight ? player.right : player.notRight}: </span>
                <Several of={said} />
              </td>
              <td data-label={practice.was}>
                <Several of={was} />
              </td>
              <td data-label={practice.back} className={styles.back}>
                {back === null ? practice.never : practice.backIn(back)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.row}>{children}</div>
      <p>
        <small>
          {practice.madeOf(scenarios)} {practice.kept}
        </small>
      </p>
    </div>
  );
}

function Several({ of }: { readonly of: readonly Phrase[] }) {
  return of.map((phrase, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never move
    <span key={i}>
      {i > 0 && "; "}
      <Text of={phrase} />
    </span>
  ));
}
