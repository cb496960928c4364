import { Check } from "lucide-react";
import type { Candidate, Diagnosis } from "../../causes/diagnose.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { type Phrase, plain } from "../../words/phrase.ts";
import { failureWords } from "../../words/trace/steps.ts";
import { Button } from "../ui/Button.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Fix.module.css";
import { RuledOut } from "./RuledOut.tsx";

interface Props {
  readonly diagnosis: Diagnosis;
  readonly onOpen: (scenario: Scenario, tab?: "needs") => void;
}

/** What could have led to it, the likeliest first; each was played. */
export function Causes({ diagnosis, onOpen }: Props) {
  const { causes: words, titles: causeTitles } = useWords("fix");
  const { profiles } = useWords("trace");
  const { situation, candidates, further, ruledOut } = diagnosis;
  const [first] = candidates;
  const found = diagnosis.differently ? "spelt" : printedHow(situation.lines);
  const titles = { whole: words.title, piece: words.titlePiece, older: words.titleOlder, spelt: words.titleSpelt };
  const title = situation.lines.length > 0 ? titles[found] : first?.cause === "as-pasted" ? words.fits : words.possible;
  return (
    <section className={styles.card} aria-label={title}>
      <header>
        <h3>{title}</h3>
        <span className={styles.quiet}>{words.playedIn(profiles[situation.browser])}</span>
      </header>
      {candidates.length === 0 && (
        <p>
          <Text of={words.none} />
        </p>
      )}
      {situation.answersDiffer && (
        <p>
          <Text of={words.answersDiffer} />
        </p>
      )}
      {diagnosis.withoutCall && (
        <p className={styles.quiet}>
          <Text of={words.withoutCall} />
        </p>
      )}
      {situation.lines.length === 0 && first && first.cause !== "as-pasted" && (
        <p className={styles.quiet}>
          <Text of={words.noLine} />
        </p>
      )}
      <ol className={styles.causes}>
        {candidates.map((candidate) => (
          <Cause key={candidate.cause} candidate={candidate} found={found} onOpen={onOpen} />
        ))}
      </ol>
      {further.length > 0 && (
        <details>
          <summary>{situation.lines.length > 0 ? words.further(further.length) : words.furtherPossible(further.length)}</summary>
          <ol className={styles.causes}>
            {further.map((candidate) => (
              <Cause key={candidate.cause} candidate={candidate} found={found} onOpen={onOpen} />
            ))}
          </ol>
        </details>
      )}
      {diagnosis.withMore > 0 && (
        <p className={styles.quiet}>
          <Text of={words.withMore(diagnosis.withMore)} />
        </p>
      )}
      {ruledOut.length > 0 && <RuledOut candidates={ruledOut} />}
      {first?.failure && (
        <Button onClick={() => onOpen(titled(first.scenario, plain(causeTitles[first.cause])), "needs")}>{words.needs}</Button>
      )}
      {candidates.length > 0 && (
        <p className={styles.quiet}>
          <Text of={words.assumed} /> {candidates.length > 1 && <Text of={words.order} />}
        </p>
      )}
    </section>
  );
}

const titled = (scenario: Scenario, title: string): Scenario => ({ ...scenario, title: title.slice(0, 200) });

type Printed = "whole" | "piece" | "older" | "spelt";

/** Whether the whole sentence was pasted, as it is printed. */
function printedHow(lines: Diagnosis["situation"]["lines"]): Printed {
  if (lines.some(({ partly }) => partly === "end" || partly === "middle")) return "piece";
  if (lines.some(({ partly }) => partly === "spelt")) return "spelt";
  return lines.some(({ partly }) => partly === "older") ? "older" : "whole";
}

interface CauseProps {
  readonly candidate: Candidate;
  readonly found: Printed;
  readonly onOpen: (scenario: Scenario, tab?: "needs") => void;
}

function Cause({ candidate, found, onOpen }: CauseProps) {
  const { causes: words, titles, explained } = useWords("fix");
  const trace = useWords("trace");
  const { cause, failure, identical, scenario } = candidate;
  const told = failure && failureWords(trace, failure);
  const title: Phrase = titles[cause];
  return (
    <li>
      <button type="button" onClick={() => onOpen(titled(scenario, plain(title)))}>
        <strong>
          <Text of={title} />
        </strong>
        <span>
          <Text of={explained[cause] ?? (told ? told.why : words.passes)} look="mono" />
        </span>
      </button>
      <span className={styles.tag} data-proven={identical === true}>
        {identical === true ? (
          <>
            <Check aria-hidden="true" />
            {{ whole: words.identical, piece: words.piece, older: words.older, spelt: words.spelt }[found]}
          </>
        ) : cause === "as-pasted" ? (
          words.yours
        ) : identical === false ? (
          words.spelt
        ) : (
          words.perhaps
        )}
      </span>
    </li>
  );
}
