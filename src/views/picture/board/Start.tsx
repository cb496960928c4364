import { useWords } from "../../ui/use-words.ts";
import styles from "./Start.module.css";
import { StartForm } from "./StartForm.tsx";

export interface Stage {
  readonly pages: boolean;
  readonly hosts: boolean;
  readonly requests: boolean;
}

interface Props {
  readonly stage: Stage;
  readonly onPage: () => void;
  readonly onServer: () => void;
  readonly onRequest: () => void;
  readonly onAll: () => void;
}

/** As long as nothing is asked: all of it in one line, or page, server, request, each a press, the next one marked. */
export function Start({ stage, onPage, onServer, onRequest, onAll }: Props) {
  const { start } = useWords("board");
  const steps = [
    { ...start.page, done: stage.pages, act: onPage },
    { ...start.server, done: stage.hosts, act: onServer },
    { ...start.request, done: stage.requests, act: onRequest },
  ];
  const next = steps.findIndex(({ done }) => !done);
  const empty = !stage.pages && !stage.hosts;
  return (
    <section className={styles.start} data-empty={empty} aria-label={start.title}>
      <h3>{start.title}</h3>
      {empty && <StartForm />}
      {empty && <p className={styles.or}>{start.or}</p>}
      <ol className={styles.steps}>
        {steps.map(({ title, text, done, act }, i) => (
          <li key={title}>
            <button type="button" data-next={i === next} data-done={done} onClick={act}>
              <b>
                {title}
                {done && <i aria-hidden="true">✓</i>}
              </b>
              <small>{text}</small>
            </button>
          </li>
        ))}
      </ol>
      {empty && (
        <button type="button" className={styles.all} onClick={onAll}>
          {start.all}
        </button>
      )}
    </section>
  );
}
