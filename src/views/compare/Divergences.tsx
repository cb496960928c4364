import type { KnobName } from "../../engine/model/knobs.ts";
import type { Comparison } from "../../store/compare.ts";
import { usePlayground } from "../../store/hooks.ts";
import { knobWordsOf } from "../../words/knobs.ts";
import type { Names } from "../../words/trace/names.ts";
import type { ProfileName } from "../../words/trace/profiles.ts";
import { Button } from "../ui/Button.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Compare.module.css";
import type { Show } from "./use-show.ts";
import { type Group, sides, together } from "./words.ts";

interface Props {
  readonly group: Group;
  /** The action above at which the very same was told already: it is not told again. */
  readonly toldBefore: string | null;
  readonly action: Comparison["actions"][number];
  readonly comparison: Comparison;
  readonly names: Names;
  readonly show: Show;
}

/** Where some browsers leave the Standard, what each side does there, and by which rule. */
export function Divergences({ group, toldBefore, action, comparison, names, show }: Props) {
  const words = useWords("trace");
  const [first, ...more] = group.divergences;
  const onScreen = usePlayground(({ scenario }) => scenario.browser.profile);
  const example = group.names.find((name) => name === onScreen) ?? group.names[0];
  if (!first || !example) return null;
  const at = action[example].divergences[0]?.at ?? null;
  const rules = { whose: ["standard", ...group.names] as const, comparison };
  const [standard, own] = sides(words, first, names);
  const label = `Where ${together(words, group.names)} and the Standard differ`;
  const step = at !== null && (
    <Button className={styles.step} onClick={() => show(example, at)}>
      Show this step in {words.profiles[example]}
    </Button>
  );
  if (toldBefore !== null) {
    return (
      <section className={styles.group} aria-label={label}>
        <p>
          {together(words, group.names)}: as in {toldBefore}.
        </p>
        {step}
      </section>
    );
  }
  return (
    <section className={styles.group} aria-label={label}>
      <dl className={styles.sides}>
        <dt>{words.profiles.standard}</dt>
        <dd>
          <Text of={standard} />
        </dd>
        <dt>{together(words, group.names)}</dt>
        <dd>
          <Text of={own} />
        </dd>
      </dl>
      <Rules knobs={first.knobs} {...rules} />
      {step}
      {more.length > 0 && (
        <>
          <p className={styles.quiet}>After that:</p>
          {more.map(({ knobs }) => (
            <Rules key={knobs.join()} knobs={knobs} {...rules} />
          ))}
        </>
      )}
    </section>
  );
}

interface RulesProps {
  readonly whose: readonly ProfileName[];
  readonly comparison: Comparison;
}

/** The rules that make the difference, each with what it is for either side and the recording that shows it. */
function Rules({ knobs, ...rest }: RulesProps & { readonly knobs: readonly KnobName[] }) {
  if (knobs.length === 0) {
    return <p className={styles.quiet}>This scenario is too long to look for the rule that makes the difference.</p>;
  }
  return (
    <ul className={styles.rules}>
      {knobs.map((knob) => (
        <Rule key={knob} knob={knob} {...rest} />
      ))}
    </ul>
  );
}

function Rule<K extends KnobName>({ knob, whose, comparison: { rules, cases } }: RulesProps & { readonly knob: K }) {
  const { profiles } = useWords("trace");
  const { reason, value } = knobWordsOf(useWords("compare"), knob);
  return (
    <li>
      <p>{reason}</p>
      <p className={styles.quiet}>{whose.map((name) => `${profiles[name]}: ${value(rules[name][knob])}`).join(" · ")}</p>
      <p className={styles.quiet}>
        {cases[knob] === null ? (
          "No recorded case: from the browser’s source or documentation, or seen in the tests."
        ) : (
          <>
            Recorded case: <code>{cases[knob]}</code>
          </>
        )}
      </p>
    </li>
  );
}
