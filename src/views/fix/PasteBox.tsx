import { type DragEvent, useId, useRef, useState } from "react";
import { longestPaste } from "../../paste/recognise.ts";
import type { Phrase } from "../../words/phrase.ts";
import { Button } from "../ui/Button.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import type { FixWork, Given } from "./desk.ts";
import styles from "./Fix.module.css";
import { useReading } from "./use-reading.ts";

interface Props {
  readonly given: Given;
  readonly work: FixWork;
  readonly onText: (text: string) => void;
  readonly onFile: (file: NonNullable<Given["file"]>) => void;
}

/** One box for all of it: to paste, to type, to drop a file on. */
export function PasteBox({ given, work, onText, onFile }: Props) {
  const { box } = useWords("fix");
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<Phrase | null>(null);
  const [over, setOver] = useState(false);
  const reading = useReading(work);

  const read = async (file: File | undefined) => {
    if (!file) return;
    setTrouble(null);
    const result = await reading.read(file);
    if (result === null) return;
    if (result.kind === "text") onText(result.text);
    else if (result.kind === "har") onFile({ name: file.name, size: file.size, entries: result.entries });
    else if (result.kind === "too-large") setTrouble(box.tooLarge(result.megabytes, result.limit));
    else setTrouble([result.kind === "not-text" ? box.notText : box.unreadable]);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void read(file);
  };
  return (
    <div className={styles.box}>
      <label htmlFor={id}>{box.label}</label>
      <textarea
        id={id}
        rows={given.text === "" && given.file === null ? 9 : 7}
        value={given.text}
        placeholder={box.placeholder}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-describedby={`${id}-private`}
        data-over={over}
        onChange={(event) => {
          setTrouble(null);
          onText(event.target.value);
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      />
      <div className={styles.tools}>
        <Button onClick={() => chooser.current?.click()}>{box.file}</Button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={box.file}
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        {reading.share !== null && (
          <>
            <progress value={reading.share} aria-label={box.reading} />
            <Button onClick={reading.cancel}>{box.stop}</Button>
          </>
        )}
        {(given.text !== "" || given.file !== null) && (
          <Button look="quiet" onClick={() => onText("")}>
            {box.clear}
          </Button>
        )}
        {given.file && (
          <span className={styles.quiet}>
            <ScenarioText of={given.file.name} />
          </span>
        )}
      </div>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          <Text of={trouble} />
        </p>
      )}
      {given.text.length > longestPaste && (
        <p role="alert" className={styles.trouble}>
          <Text of={box.tooLong(given.text.length, longestPaste)} />
        </p>
      )}
      <p id={`${id}-private`} className={styles.quiet}>
        {box.private}
      </p>
    </div>
  );
}
