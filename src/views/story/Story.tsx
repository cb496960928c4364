import { RotateCcw, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { hasOriginal } from "../../store/has-original.ts";
import { usePlayground } from "../../store/hooks.ts";
import { visibleText } from "../../text/visible-text.ts";
import { Button } from "../ui/Button.tsx";
import { ToldContext, useForeign } from "../ui/foreign.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Prose } from "../ui/Prose.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import { ReadOn } from "./ReadOn.tsx";
import styles from "./Story.module.css";
import { Title } from "./Title.tsx";
import { Tries } from "./Tries.tsx";

/** What the scenario is called, and what it asks. */
export function StoryHead() {
  const { story, ui } = useWords("frame");
  const entry = usePlayground((store) => store.entry);
  const changed = usePlayground((store) => store.changed);
  const own = usePlayground((store) => store.workId !== null);
  const written = usePlayground(({ scenario }) => scenario.question);
  const asked = written || (entry?.question ?? "");
  const foreign = useForeign(entry?.told);
  return (
    <div className={styles.headline}>
      <p className={styles.kind}>
        {entry ? (changed ? story.scenarioChanged : story.scenario) : own ? story.yours : story.somebodys}
      </p>
      <Title />
      {asked !== "" && (
        <p className={styles.question}>
          <span lang={written ? undefined : foreign}>
            <ScenarioText of={asked} />
          </span>
          {foreign && <span className={styles.told}>{ui.inEnglish}</span>}
        </p>
      )}
    </div>
  );
}

const Note = lazyPart({
  name: (parts) => parts.note,
  load: async () => (await import("./Note.tsx")).Note,
});
const Writing = lazyPart({
  name: (parts) => parts.writing,
  words: ["board"],
  load: async () => (await import("./Writing.tsx")).Writing,
});

interface Props {
  /** Whether the reader may write here for others. */
  readonly writing: boolean;
  /** More buttons. */
  readonly children?: ReactNode;
}

/** What there is to be read, and to be tried. */
export function Story({ writing, children }: Props) {
  const { story } = useWords("frame");
  const note = usePlayground(({ scenario }) => scenario.note);
  const prose = usePlayground((store) => store.prose);
  const told = usePlayground((store) => store.entry?.told);
  const changed = usePlayground((store) => store.changed);
  const hasBase = usePlayground(hasOriginal);
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
      {writing && <Writing />}
      <div className={styles.text}>
        {note && (
          <div className={styles.note}>
            <Note />
          </div>
        )}
        {prose && (
          <ToldContext value={told}>
            <Prose blocks={prose} onScenario={(id) => void openLibrary(id)} />
          </ToldContext>
        )}
      </div>
      <ReadOn />
    </section>
  );
}
