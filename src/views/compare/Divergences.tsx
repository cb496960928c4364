import type { KnobName } from "../../engine/model/knobs.ts";
import type { ProfileName } from "../../scenario/schema.ts";
import type { Comparison } from "../../store/compare.ts";
import { usePlayground } from "../../store/hooks.ts";
import { knobWordsOf } from "../../words/knobs.ts";
import { Button } from "../ui/Button.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Compare.module.css";
import { type Group, sides, type Wording } from "./groups.ts";
import type { Show } from "./use-show.ts";

interface Props {
  readonly group: Group;
  /** The action above whose group reads the very same: it is not repeated. */
  readonly sameAs: string | null;
  readonly action: Comparison["actions"][number];
  readonly comparison: Comparison;
  readonly wording: Wording;
  readonly show: Show;
}

/** Where some browsers leave the Standard, what each side does there, and by which rule. */
export function Divergences({ group, sameAs, action, comparison, wording, show }: Props) {
  const { profiles } = useWords("trace");
  const words = useWords("compare").divergences;
  const [first, ...more] = group.divergences;
  const onScreen = usePlayground(({ scenario }) => scenario.browser.profile);
  const example = group.names.find((name) => name === onScreen) ?? group.names[0];
  if (!first || !example) return null;
  const at = action[example].divergences[0]?.at ?? null;
  const rules = { whose: ["standard", ...group.names] as const, comparison };
  const [standard, own] = sides(wording, first);
  const browsers = group.names.map((name) => profiles[name]);
  const label = words.title(browsers);
  const step = at !== null && (
    <Button className={styles.step} onClick={() => show(example, at)}>
      {words.showStep(profiles[example])}
    </Button>
  );
  if (sameAs !== null) {
    return (
      <section className={styles.group} aria-label={label}>
        <p>{words.sameAs({ browsers, action: sameAs })}</p>
        {step}
      </section>
    );
  }
  return (
    <section className={styles.group} aria-label={label}>
      <dl className={styles.sides}>
        <dt>{profiles.standard}</dt>
        <dd>
          <Text of={standard} />
        </dd>
        <dt>{words.browsers(browsers)}</dt>
        <dd>
          <Text of={own} />
        </dd>
      </dl>
      <Rules knobs={first.knobs} {...rules} />
      {step}
      {more.length > 0 && (
        <>
          <p className={styles.quiet}>{words.more}</p>
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
  const { divergences } = useWords("compare");
  if (knobs.length === 0) return <p className={styles.quiet}>{divergences.noRule}</p>;
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
  const compare = useWords("compare");
  const words = compare.divergences;
  const { reason, value } = knobWordsOf(compare, knob);
  const recorded = cases[knob];
  return (
    <li>
      <p>{reason}</p>
      <p className={styles.quiet}>
        {whose.map((name) => words.value({ browser: profiles[name], value: value(rules[name][knob]) })).join(" · ")}
      </p>
      <p className={styles.quiet}>{recorded === null ? words.noCase : <Text of={words.recordedCase(recorded)} />}</p>
    </li>
  );
}
