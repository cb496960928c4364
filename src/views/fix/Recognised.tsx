import type { WithoutSecrets } from "../../paste/secrets.ts";
import { value } from "../../words/phrase.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import type { Found } from "./desk.ts";
import styles from "./Fix.module.css";
import { Known } from "./Known.tsx";
import { Row } from "./Row.tsx";
import { Secrets } from "./Secrets.tsx";

interface Props {
  readonly found: Found;
  readonly replaced: WithoutSecrets["replaced"];
  readonly onKeep: () => void;
}

/** What the text was found to say, what it does not say, and what was not understood. */
export function Recognised({ found: { reading, diagnosis }, replaced, onKeep }: Props) {
  const { recognised } = useWords("fix");
  const { pieces, notUnderstood } = reading;
  const count = reading.har ? 1 : pieces.length;
  return (
    <section className={styles.card} aria-label={recognised.title}>
      <header>
        <h3>{recognised.title}</h3>
        <span className={styles.quiet}>{recognised.pieces(count)}</span>
      </header>
      <dl className={styles.rows}>
        {diagnosis && <Known situation={diagnosis.situation} />}
        <Secrets replaced={replaced} onKeep={onKeep} />
      </dl>
      {diagnosis && diagnosis.unknown.length > 0 && (
        <>
          <h4>
            <mark className={styles.unknown}>{recognised.unknownTitle}</mark>
          </h4>
          <dl className={styles.rows}>
            {diagnosis.unknown.map((name) => (
              <Row key={name} name={recognised.unknown[name].name}>
                <Text of={recognised.unknown[name].why} />
              </Row>
            ))}
          </dl>
        </>
      )}
      {notUnderstood.length > 0 && (
        <details open={notUnderstood.length <= 3}>
          <summary>{recognised.notUnderstood}</summary>
          <dl className={styles.rows}>
            {notUnderstood.map(({ line, text }) => (
              <Row key={`${line} ${text}`} name={recognised.line(line)}>
                <Text of={value(text)} />
              </Row>
            ))}
          </dl>
          <p className={styles.quiet}>
            <ScenarioText of={recognised.stays} />
          </p>
        </details>
      )}
    </section>
  );
}
