import { type ChangeEvent, useRef, useState } from "react";
import type { Parsed } from "../../progress/parse.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Course.module.css";

export interface ToolsProps {
  readonly saved: boolean;
  readonly onSave: () => void;
  readonly onLoad: (text: string) => Parsed;
  readonly onReset: () => void;
}

/** Progress as a file, from a file, and gone. */
export function ProgressTools({ onSave, onLoad, onReset }: ToolsProps) {
  const { course: words } = useWords("learn");
  const file = useRef<HTMLInputElement>(null);
  const [parsed, setParsed] = useState<Parsed | null>(null);
  const [asking, setAsking] = useState(false);
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? [];
    if (!chosen) return;
    setParsed(onLoad(await chosen.text()));
    event.target.value = "";
  };
  return (
    <section className={styles.tools} aria-label={words.progress}>
      <h3>{words.progress}</h3>
      <div>
        <p className={styles.row}>
          <Button onClick={onSave}>{words.save}</Button>
          <Button onClick={() => file.current?.click()}>{words.load}</Button>
          <input
            ref={file}
            type="file"
            accept="application/json,.json"
            hidden
            aria-label={words.load}
            onChange={(event) => void load(event)}
          />
          {!asking && <Button onClick={() => setAsking(true)}>{words.reset}</Button>}
        </p>
        {asking && (
          <p className={styles.row}>
            <span>{words.sure}</span>
            <Button
              onClick={() => {
                onReset();
                setAsking(false);
              }}
            >
              {words.yes}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.no}</Button>
          </p>
        )}
        <div role="status">{parsed && <Loaded of={parsed} />}</div>
      </div>
    </section>
  );
}

function Loaded({ of }: { readonly of: Parsed }) {
  const { course: words } = useWords("learn");
  if (!of.ok)
    return (
      <p>
        {words.unreadable[of.problem.why]} {of.problem.where !== "" && words.at(of.problem.where)}
      </p>
    );
  return (
    <p>
      {words.loaded(Object.keys(of.progress.lessons).length, Object.keys(of.progress.challenges).length)}{" "}
      {of.left.map(({ where }) => words.left(where)).join(" ")}
    </p>
  );
}
