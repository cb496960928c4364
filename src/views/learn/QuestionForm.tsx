import { type FormEvent, useLayoutEffect, useRef, useState } from "react";
import { type Sureness, sureness } from "../../progress/progress.ts";
import type { Phrase } from "../../words/phrase.ts";
import { Button } from "../ui/Button.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./QuestionForm.module.css";

interface Props {
  readonly ask: Phrase;
  readonly choose: "one" | "some";
  readonly options: readonly { readonly key: string; readonly text: Phrase }[];
  /** `picked` null: "I do not know". */
  readonly onRecord: (picked: readonly string[] | null, sure: Sureness) => void;
}

/** Keys of their own, beside those of the options. */
const [unknown, none] = ["?unknown", "?none"];

/** One of several, taken or put back; whoever takes one knows something. */
const toggled = (picks: readonly string[], key: string): readonly string[] => {
  const others = picks.filter((one) => one !== unknown && one !== none);
  return others.includes(key) ? others.filter((one) => one !== key) : [...others, key];
};

/** A prediction: digits choose, Enter records. */
export function QuestionForm({ ask, choose, options, onRecord }: Props) {
  const { player } = useWords("learn");
  const [picked, setPicked] = useState<readonly string[]>([]);
  /** As it was picked last, on the screen or not yet: a digit and Enter may follow each other faster than it is drawn. */
  const picks = useRef<readonly string[]>([]);
  const recorded = useRef(false);
  const [sure, setSure] = useState<Sureness>("fairly");
  const form = useRef<HTMLFormElement>(null);
  const rows = [
    ...options,
    ...(choose === "some" ? [{ key: none, text: [player.noneOf] }] : []),
    { key: unknown, text: [player.unknown] },
  ];
  const pick = (key: string) => {
    picks.current = choose === "one" || key === unknown || key === none ? [key] : toggled(picks.current, key);
    setPicked(picks.current);
  };
  const record = (event?: FormEvent) => {
    event?.preventDefault();
    if (picks.current.length === 0 || recorded.current) return;
    recorded.current = true;
    const keys = picks.current.filter((key) => key !== none);
    onRecord(picks.current.includes(unknown) ? null : keys, sure);
  };

  // With the screen, and not some time after it: keys follow each other faster.
  const latest = useRef({ pick, record, rows });
  useLayoutEffect(() => {
    latest.current = { pick, record, rows };
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("textarea, select, [contenteditable]")) return;
      if (/^[1-9]$/u.test(event.key)) {
        const row = latest.current.rows[Number(event.key) - 1];
        if (!row) return;
        event.preventDefault();
        latest.current.pick(row.key);
        const inputs = form.current?.querySelectorAll<HTMLInputElement>("[data-option]");
        inputs?.[Number(event.key) - 1]?.focus();
      } else if (event.key === "Enter" && !target?.closest("a, button, summary")) {
        event.preventDefault();
        latest.current.record();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <form ref={form} className={styles.form} onSubmit={record}>
      <fieldset className={styles.options}>
        <legend className={styles.ask}>
          <Text of={ask} />
          {choose === "some" && <span className={styles.several}>{player.several}</span>}
        </legend>
        {rows.map(({ key, text }, i) => (
          <label key={key} className={styles.option} data-picked={picked.includes(key)} data-unknown={key === unknown}>
            <input
              type={choose === "one" || key === unknown || key === none ? "radio" : "checkbox"}
              name="option"
              data-option
              checked={picked.includes(key)}
              onChange={() => pick(key)}
            />
            <span>
              <Text of={text} />
            </span>
            {i < 9 && (
              <small className={styles.digit} aria-hidden="true">
                {i + 1}
              </small>
            )}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.sure} disabled={picked.includes(unknown)}>
        <legend>{player.howSure}</legend>
        {sureness.map((one) => (
          <label key={one} data-picked={sure === one}>
            <input type="radio" name="sure" checked={sure === one} onChange={() => setSure(one)} />
            {player.sure[one]}
          </label>
        ))}
      </fieldset>
      <p className={styles.record}>
        <Button type="submit" look={picked.length === 0 ? "plain" : "primary"} disabled={picked.length === 0}>
          {player.record}
        </Button>
        <span>{player.closed}</span>
      </p>
    </form>
  );
}
