import type { KnobName } from "../../engine/profiles/knob-cases.ts";
import type { Comparison } from "../../store/differ.ts";
import { Button } from "../ui/Button.tsx";
import { Text } from "../ui/Text.tsx";
import { knobWordsOf } from "../words/knobs.ts";
import type { Names } from "../words/names.ts";
import { profileNames } from "../words/profiles.ts";
import styles from "./Differ.module.css";
import type { Show } from "./use-show.ts";
import { type Camp, order, sides, together } from "./words.ts";

interface Props {
  readonly camp: Camp;
  readonly comparison: Comparison;
  readonly names: Names;
  readonly show: Show;
}

/** Where some browsers leave the Standard, what each side does there, and by which rule. */
export function Partings({ camp, comparison, names, show }: Props) {
  const [first, ...more] = camp.partings;
  const [example] = camp.names;
  if (!first || !example) return null;
  const [standard, own] = sides(first, names);
  const at = first.own;
  return (
    <section className={styles.camp} aria-label={`Where ${together(camp.names)} and the Standard part`}>
      <dl className={styles.sides}>
        <dt>{profileNames.standard}</dt>
        <dd>
          <Text of={standard} />
        </dd>
        <dt>{together(camp.names)}</dt>
        <dd>
          <Text of={own} />
        </dd>
      </dl>
      <Rules knobs={first.knobs} comparison={comparison} />
      {at !== null && camp.names.length === 1 && (
        <Button className={styles.step} onClick={() => show(example, at)}>
          Show this step in {profileNames[example]}
        </Button>
      )}
      {more.length > 0 && (
        <>
          <p className={styles.quiet}>After that:</p>
          {more.map(({ knobs }) => (
            <Rules key={knobs.join()} knobs={knobs} comparison={comparison} />
          ))}
        </>
      )}
    </section>
  );
}

/** The rules that make the difference, each with what it is for everybody and the recording that shows it. */
function Rules({ knobs, comparison }: { readonly knobs: readonly KnobName[]; readonly comparison: Comparison }) {
  if (knobs.length === 0)
    return <p className={styles.quiet}>This scenario is too long to look for the rule that makes the difference.</p>;
  return (
    <ul className={styles.rules}>
      {knobs.map((knob) => (
        <Rule key={knob} knob={knob} comparison={comparison} />
      ))}
    </ul>
  );
}

function Rule<K extends KnobName>({ knob, comparison: { rules, cases } }: { readonly knob: K; readonly comparison: Comparison }) {
  const { reason, value } = knobWordsOf(knob);
  return (
    <li>
      <p>{reason}</p>
      <p className={styles.quiet}>
        {order.map((name) => `${profileNames[name]}: ${value(rules[name][knob])}`).join(" · ")}
        <br />
        {cases[knob] === null ? (
          "Taken from the browsers’ documentation; not recorded."
        ) : (
          <>
            Recorded: <code>{cases[knob]}</code>
          </>
        )}
      </p>
    </li>
  );
}
