import { useState } from "react";
import type { ConfusionWords } from "../../content/lesson.ts";
import { PresentFrame } from "../../views/desk/PresentFrame.tsx";
import styles from "../../views/desk/Taking.module.css";
import { useWords } from "../../views/ui/use-words.ts";
import { deskHash } from "../learn-address.ts";
import { PresentPart } from "./PresentPart.tsx";
import type { PreparedPlan } from "./prepare.ts";
import { firstMoment, type Moment, nextMoment } from "./present-moments.ts";

interface Props {
  readonly prepared: PreparedPlan;
  readonly begin: number;
  readonly confusions: ConfusionWords;
}

/** A plan on the big screen: each part is asked, counted by hands, played, and answered. */
export function Present({ prepared, begin, confusions }: Props) {
  const { presenting } = useWords("desk");
  const parts = prepared.parts;
  const [now, setNow] = useState<Moment>(() => firstMoment(Math.max(0, Math.min(begin, parts.length - 1))));
  /** Hands, by part and option. */
  const [hands, setHands] = useState<Readonly<Record<string, number>>>({});
  const part = parts[now.part];
  if (!part)
    return (
      <main className={styles.none}>
        <p>{presenting.nothing}</p>
      </main>
    );
  const goOn = (by: 1 | -1) => {
    const next = nextMoment(parts, now, by);
    if (next) setNow(next);
    return next !== null;
  };
  return (
    <PresentFrame
      place={presenting.place(now.part + 1, parts.length)}
      onEnd={() => {
        location.hash = deskHash;
      }}
    >
      {(keys) => (
        <PresentPart
          key={now.part}
          keys={keys}
          prepared={part}
          stage={now.stage}
          confusions={confusions}
          hands={(key) => hands[`${now.part} ${key}`] ?? 0}
          onHands={(key, count) => setHands({ ...hands, [`${now.part} ${key}`]: count })}
          onGo={goOn}
        />
      )}
    </PresentFrame>
  );
}
