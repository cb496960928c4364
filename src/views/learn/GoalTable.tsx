import { useEffect, useRef, useState } from "react";
import { fromBackticks, plain } from "../../words/phrase.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./GoalTable.module.css";

interface Props {
  readonly goals: readonly { readonly id: string; readonly text: string; readonly atFirst: boolean; readonly now: boolean }[];
}

/** What is to be so, what was at first, and what is now. A change is said once, and that it is reached. */
export function GoalTable({ goals }: Props) {
  const { player } = useWords("learn");
  const before = useRef(goals);
  const [news, setNews] = useState("");
  useEffect(() => {
    const changed = goals.filter(({ id, now }) => before.current.find((one) => one.id === id)?.now !== now);
    before.current = goals;
    if (changed.length === 0) return;
    const said = changed.map(({ text, now }) => (now ? player.nowHolds : player.nowHoldsNot)(plain(fromBackticks(text))));
    setNews([...said, ...(goals.every(({ now }) => now) ? [player.met] : [])].join(" "));
  }, [goals, player]);
  const mark = (so: boolean) => (
    <span className={so ? styles.so : styles.not}>
      <span aria-hidden="true">{so ? "✓" : "✕"}</span> {so ? player.holds : player.holdsNot}
    </span>
  );
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{player.judged}</th>
            <th scope="col">{player.atFirst}</th>
            <th scope="col">{player.now}</th>
          </tr>
        </thead>
        <tbody>
          {goals.map(({ id, text, atFirst, now }) => (
            <tr key={id}>
              <th scope="row">
                <Text of={fromBackticks(text)} />
              </th>
              <td>{mark(atFirst)}</td>
              <td>{mark(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="visually-hidden" role="status">
        {news}
      </p>
    </>
  );
}
