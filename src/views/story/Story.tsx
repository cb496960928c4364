import { RotateCcw, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { visibleText } from "../../text/visible-text.ts";
import { Button } from "../ui/Button.tsx";
import { Prose } from "../ui/Prose.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import { ReadOn } from "./ReadOn.tsx";
import styles from "./Story.module.css";
import { Title } from "./Title.tsx";
import { Tries } from "./Tries.tsx";

/** What the scenario is called, and what it asks. */
export function StoryHead() {
  const { story } = useWords("frame");
  const entry = usePlayground((store) => store.entry);
  const changed = usePlayground((store) => store.changed);
  const own = usePlayground((store) => store.workId !== null);
  return (
    <div className={styles.headline}>
      <p className={styles.kind}>
        {entry ? (changed ? story.scenarioChanged : story.scenario) : own ? story.yours : story.somebodys}
      </p>
      <Title />
      {entry && <p className={styles.question}>{entry.question}</p>}
    </div>
  );
}

/** What there is to be read, and to be tried. `children`: more buttons. */
export function Story({ children }: { readonly children?: ReactNode }) {
  const { story } = useWords("frame");
  const note = usePlayground(({ scenario }) => scenario.note);
  const prose = usePlayground((store) => store.prose);
  const changed = usePlayground((store) => store.changed);
  const hasBase = usePlayground((store) => store.base !== null);
  const reset = usePlayground((store) => store.reset);
  const openOriginal = usePlayground((store) => store.openOriginal);
  const openLibrary = usePlayground((store) => store.openLibrary);
  const saved = usePlayground((store) => store.works.find(({ id, state }) => id !== store.workId && state === "good")?.title);
  const openSaved = usePlayground((store) => store.openSaved);
  return (
    <section className={styles.story} aria-label={story.about}>
      <p className={styles.buttons}>
        {children}
        {saved !== undefined && (
          <Button onClick={() => void openSaved()} title={visibleText(saved) || story.untitled}>
            <Undo2 aria-hidden="true" />
            {story.backToMyWork}
          </Button>
        )}
        {changed && hasBase && (
          <Button onClick={reset} title={story.resetHint}>
            <RotateCcw aria-hidden="true" />
            {story.reset}
          </Button>
        )}
        {changed && hasBase && (
          <Button onClick={() => void openOriginal()} title={story.originalHint}>
            {story.original}
          </Button>
        )}
      </p>
      <Tries />
      <div className={styles.text}>
        {note && (
          <p className={styles.note}>
            <ScenarioText of={note} lines="many" />
          </p>
        )}
        {prose && <Prose blocks={prose} onScenario={(id) => void openLibrary(id)} />}
      </div>
      <ReadOn />
    </section>
  );
}
