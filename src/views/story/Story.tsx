import { Play, RotateCcw, Undo2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { visibleText } from "../../text/visible-text.ts";
import { Button } from "../ui/Button.tsx";
import { Prose } from "../ui/Prose.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Story.module.css";
import { Title } from "./Title.tsx";
import { Tries } from "./Tries.tsx";

/** What the scenario is about: its question, its prose, and the one button to begin with. `children`: more buttons. */
export function Story({ children }: { readonly children?: ReactNode }) {
  const { story } = useWords("frame");
  const entry = usePlayground((store) => store.entry);
  const note = usePlayground(({ scenario }) => scenario.note);
  const prose = usePlayground((store) => store.prose);
  const changed = usePlayground((store) => store.changed);
  const own = usePlayground((store) => store.workId !== null);
  const hasBase = usePlayground((store) => store.base !== null);
  const play = usePlayground((store) => store.play);
  const reset = usePlayground((store) => store.reset);
  const openOriginal = usePlayground((store) => store.openOriginal);
  const openLibrary = usePlayground((store) => store.openLibrary);
  const saved = usePlayground((store) => store.works.find(({ id, state }) => id !== store.workId && state === "good")?.title);
  const openSaved = usePlayground((store) => store.openSaved);
  const [open, setOpen] = useState(false);
  const watch = () => {
    play();
    // On a phone the picture is further down.
    document.getElementById("diagram")?.scrollIntoView({ block: "start" });
  };
  return (
    <section className={styles.story} aria-labelledby="story-title">
      <p className={styles.kind}>
        {entry ? (changed ? story.scenarioChanged : story.scenario) : own ? story.yours : story.somebodys}
      </p>
      <Title />
      {entry && <p className={styles.question}>{entry.question}</p>}
      <p className={styles.buttons}>
        <Button look="primary" onClick={watch}>
          <Play aria-hidden="true" />
          {story.watch}
        </Button>
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
      {(note || prose) && (
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={open}
          aria-controls="story-text"
          onClick={() => setOpen(!open)}
        >
          {open ? story.hide : story.read}
        </button>
      )}
      <div id="story-text" className={`${styles.text} ${open ? styles.unfolded : ""}`}>
        {note && (
          <p className={styles.note}>
            <ScenarioText of={note} lines="many" />
          </p>
        )}
        {prose && <Prose blocks={prose} onScenario={(id) => void openLibrary(id)} />}
      </div>
    </section>
  );
}
