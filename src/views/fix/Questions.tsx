import type { Diagnosis } from "../../causes/diagnose.ts";
import type { Told } from "../../causes/situation.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import { Choice } from "./Choice.tsx";
import styles from "./Fix.module.css";
import { Sends } from "./Sends.tsx";

interface Props {
  readonly ask: Diagnosis["ask"];
  readonly told: Told;
  readonly onTold: (told: Told) => void;
}

/** At most two, each of which can be passed over: the causes stand below in any case. */
export function Questions({ ask, told, onTold }: Props) {
  const { questions } = useWords("fix");
  const some = ask.slice(0, 2);
  const skipped: Told = { ...told, skipped: true };
  return (
    <section className={styles.card} aria-label={questions.title(some.length)}>
      <header>
        <h3>{questions.title(some.length)}</h3>
        <Button look="quiet" onClick={() => onTold(skipped)}>
          {questions.skip(some.length)}
        </Button>
      </header>
      {some.includes("preflight") && (
        <Choice words={questions.preflight} onChoose={(preflight) => onTold(preflight ? { ...told, preflight } : skipped)} />
      )}
      {some.includes("curl") && <Choice words={questions.curl} onChoose={(curl) => onTold(curl ? { ...told, curl } : skipped)} />}
      {some.includes("sends") && <Sends sends={told.sends} onTold={(sends) => onTold({ ...told, sends })} />}
      <p className={styles.quiet}>{questions.order}</p>
    </section>
  );
}
