import { type ReactNode, useEffect, useRef } from "react";
import { usePlayground, usePlaygroundStore } from "../store/hooks.ts";
import { Board } from "../views/picture/board/Board.tsx";
import { Hotspots } from "../views/picture/Hotspots.tsx";
import { PicturePane } from "../views/picture/PicturePane.tsx";
import { usePlayer } from "../views/picture/player.ts";
import { StripSpots } from "../views/picture/StripSpots.tsx";
import type { Shown } from "./Modes.tsx";

interface Props {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly children?: ReactNode;
}

/** What the Workbench shows above: the drawing, until somebody plays or steps. */
export function Stage({ shown, onShow, children }: Props) {
  useWatched(() => onShow("picture"));
  if (shown === "board") return <Board>{children}</Board>;
  return (
    <PicturePane
      choosing
      over={(layout, scale) => (
        <>
          <Hotspots layout={layout} scale={scale} />
          <StripSpots layout={layout} scale={scale} />
        </>
      )}
    >
      {children}
    </PicturePane>
  );
}

/** Calls back where somebody plays or steps through the run that stands: a new run has been asked for by nobody but an edit. */
function useWatched(watched: () => void): void {
  const player = usePlayer();
  const store = usePlaygroundStore();
  const playing = usePlayground((state) => state.playing);
  const call = useRef(watched);
  call.current = watched;
  useEffect(() => {
    if (playing) call.current();
  }, [playing]);
  useEffect(() => {
    const at = () => {
      const { action, time } = player.moment();
      return `${action} ${time}`;
    };
    let seen = at();
    let { trace } = store.getState();
    return player.subscribe(() => {
      const now = at();
      const same = store.getState().trace === trace;
      if (same && now !== seen) call.current();
      seen = now;
      trace = store.getState().trace;
    });
  }, [player, store]);
}
