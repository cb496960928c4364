import type { ReactNode } from "react";
import { useEffects, usePicture, usePlayground } from "../../store/hooks.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { Text } from "../ui/Text.tsx";
import { namesOf } from "../words/names.ts";
import { BrowserDecided } from "./BrowserDecided.tsx";
import { Card } from "./Card.tsx";
import styles from "./Readouts.module.css";
import { ScriptSees } from "./ScriptSees.tsx";
import { serverDeeds } from "./server-deeds.ts";

/** The three answers that people mix up, always side by side. `children` stand beside the verdict's head. */
export function Readouts({ children }: { readonly children?: ReactNode }) {
  return (
    <section className={styles.readouts} aria-label="Read-outs">
      <ServerDid />
      <BrowserDecided aside={children} />
      <ScriptSees />
    </section>
  );
}

function ServerDid() {
  const scenario = usePlayground((store) => store.scenario);
  const strips = usePicture((picture) => picture.strips);
  const effects = useEffects();
  const action = usePicture((picture) => picture.action);
  const deeds = serverDeeds(strips, namesOf(scenario));
  const mine = effects.filter((effect) => effect.action === action);
  return (
    <Card title="The server did">
      {deeds.length === 0 && <p className={styles.quiet}>Nothing: no request has reached it.</p>}
      <ul className={styles.list}>
        {deeds.map(({ message, words }) => (
          <li key={message}>
            <Text of={words} />
          </li>
        ))}
        {mine.map((effect) => (
          <li key={`${effect.message}-${effect.effect}`} className={styles.effect}>
            <ScenarioText of={effect.effect} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
