import { useId, useState } from "react";
import type { Catalogue } from "../../content/entry.ts";
import { planLimits } from "../../plans/limits.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";

interface Props {
  readonly catalogue: Catalogue;
  readonly full: boolean;
  readonly onLibrary: (id: string) => void;
  readonly onPlayground: () => void;
}

/** Another part: a scenario of the library, or what stands in the playground. */
export function AddPart({ catalogue, full, onLibrary, onPlayground }: Props) {
  const { making } = useWords("desk");
  const id = useId();
  const [chosen, setChosen] = useState(catalogue.entries[0]?.id ?? "");
  const titleOf = (topic: string) => catalogue.topics.find((one) => one.id === topic)?.title ?? topic;
  if (full) return <p className={styles.quiet}>{making.full(planLimits.parts)}</p>;
  return (
    <div className={styles.add}>
      <label htmlFor={id}>{making.fromLibrary}</label>
      <span className={styles.choose}>
        <Choice
          control={{ id }}
          value={chosen}
          options={catalogue.entries.map(({ id: value, title, topic }) => ({ value, title, group: titleOf(topic) }))}
          onChoose={setChosen}
        />
        <Button onClick={() => onLibrary(chosen)}>{making.add}</Button>
      </span>
      <Button onClick={onPlayground}>{making.fromPlayground}</Button>
    </div>
  );
}
