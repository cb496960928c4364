import { useState } from "react";
import { playedBy } from "../../scenario/played-by.ts";
import { StoreContext } from "../../store/hooks.ts";
import styles from "../../views/desk/Handout.module.css";
import { PlayerContext } from "../../views/picture/player.ts";
import { StillOnPaper } from "../../views/picture/StillOnPaper.tsx";
import { useStageOf } from "../learn/use-lesson-store.ts";
import { heldAt } from "./hold.ts";
import type { ReadyPart } from "./prepare.ts";

/** A part's picture: before anything has happened that is asked about, or at its end. */
export function HandoutStill({ ready, end }: { readonly ready: ReadyPart; readonly end: boolean }) {
  const { part, scenario, asked } = ready;
  const [played] = useState(() => playedBy(scenario, asked?.profile ?? scenario.browser.profile));
  const stage = useStageOf(played, (store) => {
    if (end) return;
    const held = heldAt(store.getState().trace, part.opens);
    store.setState({ trace: held, cursor: part.opens === undefined ? 0 : held.events.length });
  });
  return (
    <div className={styles.still}>
      {stage && (
        <StoreContext value={stage.store}>
          <PlayerContext value={stage.player}>
            <StillOnPaper />
          </PlayerContext>
        </StoreContext>
      )}
    </div>
  );
}
