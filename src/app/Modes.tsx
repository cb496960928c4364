import { Eye, PanelRight, Wrench } from "lucide-react";
import { useWords } from "../views/ui/use-words.ts";
import styles from "./Modes.module.css";

/** `watch`: the picture and what is told of it. `workbench`: everything that can be changed stands beside it. */
export type Mode = "watch" | "workbench";

/** `board`: what stands there, to be changed. `picture`: what happens. */
export type Shown = "board" | "picture";

interface Props {
  readonly mode: Mode;
  readonly inside: boolean;
  readonly onMode: (mode: Mode) => void;
  readonly onInside: (open: boolean) => void;
  /** What the Workbench shows. */
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** Watch or change it; and, while watching, what lies inside. */
export function Modes({ mode, inside, onMode, onInside, shown, onShow }: Props) {
  const { modes } = useWords("frame");
  return (
    <div className={styles.modes}>
      {mode === "workbench" && (
        <fieldset className={`${styles.switch} ${styles.shown}`}>
          <legend className="visually-hidden">{modes.stage.title}</legend>
          {(["board", "picture"] as const).map((kind) => (
            <button key={kind} type="button" aria-pressed={shown === kind} onClick={() => onShow(kind)}>
              {modes.stage[kind]}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset className={styles.switch}>
        <legend className="visually-hidden">{modes.title}</legend>
        <button
          type="button"
          aria-pressed={mode === "watch"}
          tabIndex={mode === "watch" ? -1 : 0}
          onClick={() => onMode("watch")}
        >
          <Eye aria-hidden="true" />
          <span>{modes.watch}</span>
        </button>
        <button type="button" aria-pressed={mode === "workbench"} onClick={() => onMode("workbench")}>
          <Wrench aria-hidden="true" />
          <span>{modes.workbench}</span>
        </button>
      </fieldset>
      {mode === "watch" && (
        <button
          type="button"
          className={styles.inside}
          aria-pressed={inside}
          title={modes.insideHint}
          onClick={() => onInside(!inside)}
        >
          <PanelRight aria-hidden="true" />
          <span>{modes.inside}</span>
        </button>
      )}
    </div>
  );
}
