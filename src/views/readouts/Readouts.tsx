import { type ReactNode, useMemo } from "react";
import { useEffects, usePicture, usePlayground } from "../../store/hooks.ts";
import { namesOf } from "../../words/trace/names.ts";
import { LongList } from "../ui/LongList.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { BrowserDecided } from "./BrowserDecided.tsx";
import { Card } from "./Card.tsx";
import styles from "./Readouts.module.css";
import { ScriptSees } from "./ScriptSees.tsx";
import { notSent, serverAnswer } from "./server-answer.ts";

/** The three answers that people mix up, always side by side. `children` stand beside the verdict's head. */
export function Readouts({ children }: { readonly children?: ReactNode }) {
  const { readouts } = useWords("frame");
  return (
    <section className={styles.readouts} aria-label={readouts.title}>
      <ServerDid />
      <BrowserDecided aside={children} />
      <ScriptSees />
    </section>
  );
}

function ServerDid() {
  const { server } = useWords("frame").readouts;
  const words = useWords("trace");
  const scenario = usePlayground((store) => store.scenario);
  const strips = usePicture((picture) => picture.strips);
  const effects = useEffects();
  const action = usePicture((picture) => picture.action);
  const names = useMemo(() => namesOf(words, scenario), [words, scenario]);
  const reached = strips.filter(({ request }) => request.to !== null);
  const mine = effects.filter((effect) => effect.action === action);
  const decision = usePicture((picture) => picture.decision);
  const unsent = notSent(server, decision);
  return (
    <Card title={server.title}>
      {reached.length === 0 && <p className={styles.quiet}>{server.nothing}</p>}
      <LongList
        className={styles.list}
        count={reached.length + mine.length}
        estimate={22}
        row={(i, place) => {
          const strip = reached[i];
          if (strip)
            return (
              <li {...place}>
                <Text of={serverAnswer(server, strip, names)} />
              </li>
            );
          return (
            <li {...place} className={styles.effect}>
              <ScenarioText of={mine[i - reached.length]?.effect ?? ""} />
            </li>
          );
        }}
      />
      {unsent && (
        <p className={styles.quiet}>
          <Text of={unsent} />
        </p>
      )}
    </Card>
  );
}
