import { type ReactNode, useEffect, useRef } from "react";
import { StoreContext } from "../../store/hooks.ts";
import { Console } from "../../views/console/Console.tsx";
import styles from "../../views/learn/Lesson.module.css";
import { Waiting } from "../../views/learn/Waiting.tsx";
import { Deck } from "../../views/picture/Deck.tsx";
import { PicturePane } from "../../views/picture/PicturePane.tsx";
import { PlayerContext } from "../../views/picture/player.ts";
import { Readouts } from "../../views/readouts/Readouts.tsx";
import { widths } from "../../views/ui/widths.ts";
import { Shortcuts } from "../Shortcuts.tsx";
import { useBegun } from "./use-begun.ts";
import type { Stage } from "./use-lesson-store.ts";

interface Props {
  readonly stage: Stage;
  /** What moves the picture and what is told of it can be used: a prediction is recorded. Once it is, the picture comes into view. */
  readonly open: boolean;
  /** Which requests have their ends told: see there. */
  readonly ends?: "all" | "watched";
  readonly fine: ReactNode;
  /** What is left away beside the picture. */
  readonly hides?: readonly ("readouts" | "console" | "steps")[] | undefined;
  /** Beside the picture. */
  readonly children: ReactNode;
}

/** The picture of one step, and what is told beside it. */
export function LessonStage({ stage, open, ends, fine, hides = [], children }: Props) {
  const text = useBegun();
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    // In two columns the picture stays in view.
    if (open && !wasOpen.current && !matchMedia(widths.wide).matches) place.current?.scrollIntoView({ block: "start" });
    wasOpen.current = open;
  }, [open]);
  return (
    <StoreContext value={stage.store}>
      <PlayerContext value={stage.player}>
        <div className={styles.body}>
          <div ref={text} className={styles.text} tabIndex={-1}>
            {children}
          </div>
          <div ref={place} className={styles.stage}>
            <div className={styles.picture}>
              <PicturePane />
            </div>
            {open ? (
              <>
                <Shortcuts player={stage.player} onInside={() => {}} />
                <div className={styles.deck}>
                  <Deck ends={ends} fine={hides.includes("steps") ? null : fine} fineOpen={false} />
                </div>
                <div className={styles.readouts}>
                  {!hides.includes("readouts") && <Readouts />}
                  {!hides.includes("console") && <Console choosing={false} />}
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
