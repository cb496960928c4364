import type { ReactNode } from "react";
import { StoreContext } from "../../store/hooks.ts";
import { Console } from "../../views/console/Console.tsx";
import styles from "../../views/learn/Lesson.module.css";
import { Waiting } from "../../views/learn/Waiting.tsx";
import { Deck } from "../../views/picture/Deck.tsx";
import { PicturePane } from "../../views/picture/PicturePane.tsx";
import { PlayerContext } from "../../views/picture/player.ts";
import { Readouts } from "../../views/readouts/Readouts.tsx";
import { Shortcuts } from "../Shortcuts.tsx";
import { useBegun } from "./use-begun.ts";
import type { Stage } from "./use-lesson-store.ts";

interface Props {
  readonly stage: Stage;
  /** What moves the picture and what is told of it can be used: a prediction is recorded. */
  readonly open: boolean;
  readonly fine: ReactNode;
  /** Beside the picture. */
  readonly children: ReactNode;
}

/** The picture of one step, and what is told beside it. */
export function LessonStage({ stage, open, fine, children }: Props) {
  const text = useBegun();
  return (
    <StoreContext value={stage.store}>
      <PlayerContext value={stage.player}>
        <div className={styles.body}>
          <div ref={text} className={styles.text} tabIndex={-1}>
            {children}
          </div>
          <div className={styles.stage}>
            <div className={styles.picture}>
              <PicturePane />
            </div>
            {open ? (
              <>
                <Shortcuts player={stage.player} onInside={() => {}} />
                <div className={styles.deck}>
                  <Deck fine={fine} fineOpen={false} />
                </div>
                <div className={styles.readouts}>
                  <Readouts />
                  <Console choosing={false} />
                </div>
              </>
            ) : (
              <Waiting />
            )}
          </div>
        </div>
      </PlayerContext>
    </StoreContext>
  );
}
