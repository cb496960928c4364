import type { ReactNode } from "react";
import { planLimits } from "../../plans/limits.ts";
import { type Asks, hideable, type Part } from "../../plans/plan.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { PressOne } from "../ui/PressOne.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";
import { TextField } from "./TextField.tsx";

interface Props {
  readonly part: Part;
  readonly at: number;
  /** Where its situation comes from. */
  readonly from: string;
  /** Scenes at which it can stand first, by the names of their stops. */
  readonly scenes: readonly { readonly value: string; readonly title: string }[];
  readonly onChange: (part: Part) => void;
  readonly onKind: (kind: Asks["kind"]) => void;
  readonly onToPlayground: () => void;
  readonly onFromPlayground: () => void;
  /** What is asked, by its kind. */
  readonly children: ReactNode;
}

/** All that a part says and asks. */
export function PartForm(props: Props) {
  const { part, at, from, scenes, onChange, onKind, onToPlayground, onFromPlayground, children } = props;
  const { making } = useWords("desk");
  const put = (more: Partial<Part>) => onChange({ ...part, ...more });
  return (
    <section className={styles.form} aria-label={making.form(at + 1)}>
      <div className={styles.card}>
        <TextField
          label={making.partTitle}
          value={part.title}
          limit={planLimits.title}
          missing={making.missing}
          onChange={(title) => put({ title })}
        />
        <TextField
          label={making.note}
          hint={making.noteHint}
          value={part.note}
          limit={planLimits.note}
          lines={4}
          onChange={(note) => put({ note })}
        />
        <div className={styles.situation}>
          <h4>{making.situation}</h4>
          <p>{from}</p>
          <p className={styles.row}>
            <Button onClick={onToPlayground}>{making.toPlayground}</Button>
            <Button onClick={onFromPlayground}>{making.takePlayground}</Button>
          </p>
        </div>
        <PressOne
          title={making.whatIsAsked}
          options={(["question", "task", "look"] as const).map((id) => ({ id, name: making.kindOfAsk[id] }))}
          chosen={part.asks.kind}
          onChoose={onKind}
        />
        {children}
      </div>
      <div className={styles.card}>
        <h4>{making.limits}</h4>
        <div className={styles.choice}>
          <label htmlFor="desk-opens">{making.opens}</label>
          <Choice
            control={{ id: "desk-opens" }}
            value={part.opens ?? "begin"}
            options={[{ value: "begin", title: making.beginning }, ...scenes]}
            onChoose={(opens) => {
              const { opens: _, ...rest } = part;
              onChange(opens === "begin" ? rest : { ...rest, opens });
            }}
          />
        </div>
        <label className={styles.tick}>
          <input type="checkbox" checked={!part.waits} onChange={() => put({ waits: !part.waits })} />
          <span>
            {making.plays} <small>{making.playsHint}</small>
          </span>
        </label>
        <fieldset className={styles.ticks}>
          <legend>{making.hides}</legend>
          {hideable.map((one) => (
            <label key={one} className={styles.tick}>
              <input
                type="checkbox"
                checked={part.hides.includes(one)}
                onChange={() => put({ hides: hideable.filter((other) => (other === one) !== part.hides.includes(other)) })}
              />
              <span>{making.hide[one]}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </section>
  );
}
