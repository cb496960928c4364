import { useMemo } from "react";
import { profiles } from "../../scenario/schema.ts";
import type { Comparison, Course } from "../../store/compare.ts";
import { usePlayground } from "../../store/hooks.ts";
import { namesOf } from "../../words/trace/names.ts";
import { outcomeTitle } from "../../words/trace/outcomes.ts";
import { Address } from "../ui/Address.tsx";
import { LongTable } from "../ui/LongTable.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Compare.module.css";
import { Divergences } from "./Divergences.tsx";
import { groupsOf } from "./groups.ts";
import { useShow } from "./use-show.ts";
import { courseVerdict } from "./verdict.ts";

interface Props {
  readonly comparison: Comparison;
  readonly close: () => void;
}

/** A column for each set of rules, a row for each action, and under it where they diverge. */
export function Table({ comparison, close }: Props) {
  const words = useWords("trace");
  const { recordedIn, table, divergences } = useWords("compare");
  const scenario = usePlayground((store) => store.scenario);
  const show = useShow(close);
  const wording = useMemo(
    () => ({ trace: words, nothing: divergences.nothing, names: namesOf(words, scenario) }),
    [words, divergences, scenario],
  );
  const { names } = wording;
  const groups = useMemo(() => comparison.actions.map((action) => groupsOf(wording, action)), [comparison, wording]);
  const firstAt = (key: string) => groups.findIndex((those) => those.some((group) => group.key === key));
  const actionAt = (at: number, place: object) => {
    const action = comparison.actions[at];
    return (
      action && (
        <tbody {...place}>
          <tr>
            <th colSpan={profiles.length} scope="rowgroup" className={styles.action}>
              {names.action(at)}{" "}
              <code>
                <Address of={scenario.actions[at]?.url ?? ""} />
              </code>
            </th>
          </tr>
          <tr>
            {profiles.map((name) => (
              <Cell key={name} course={action[name]} />
            ))}
          </tr>
          {(groups[at] ?? []).length > 0 && (
            <tr>
              <td colSpan={profiles.length} className={styles.divergences}>
                {groups[at]?.map((group) => (
                  <Divergences
                    key={group.key}
                    sameAs={firstAt(group.key) < at ? names.action(firstAt(group.key)) : null}
                    group={group}
                    action={action}
                    comparison={comparison}
                    wording={wording}
                    show={show}
                  />
                ))}
              </td>
            </tr>
          )}
        </tbody>
      )
    );
  };
  return (
    <LongTable
      className={styles.table}
      count={comparison.actions.length}
      estimate={90}
      columns={profiles.length}
      group={actionAt}
    >
      <caption className="visually-hidden">{table.caption}</caption>
      <thead>
        <tr>
          {profiles.map((name) => (
            <th key={name} scope="col">
              <button
                type="button"
                className={styles.profile}
                aria-pressed={scenario.browser.profile === name}
                title={table.show}
                onClick={() => show(name, null)}
              >
                {words.profiles[name]}
              </button>
              <span className={styles.version}>{recordedIn[name]}</span>
            </th>
          ))}
        </tr>
      </thead>
    </LongTable>
  );
}

function Cell({ course }: { readonly course: Course }) {
  const words = useWords("trace");
  const { verdicts } = useWords("frame").readouts.browser;
  const { table, differences } = useWords("compare");
  const verdict = courseVerdict(course);
  return (
    <td className={styles.cell}>
      <b data-verdict={verdict}>{verdict === "answered" ? table.answered : verdicts[verdict]}</b>
      <span className={styles.outcome}>
        <Text of={outcomeTitle(words, course.outcome)} />
      </span>
      {course.difference !== null && <span className={styles.tag}>{differences[course.difference]}</span>}
    </td>
  );
}
