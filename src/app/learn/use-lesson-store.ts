import { useEffect, useState } from "react";
import type { Scenario } from "../../scenario/schema.ts";
import type { PlaygroundStore } from "../../store/create-store.ts";
import { createPlayer, type Player } from "../../store/player.ts";
import { wordsOfCaption } from "../../views/picture/caption.ts";
import { useWords } from "../../views/ui/use-words.ts";
import { frames } from "../frames.ts";
import { lessonStore } from "./lesson-store.ts";

export interface Stage {
  readonly store: PlaygroundStore;
  readonly player: Player;
}

/** The playground of one step. Null while what it needs is being loaded. `begin`: how it stands first. */
export function useStageOf(scenario: Scenario, begin: (store: PlaygroundStore) => void): Stage | null {
  const words = { scene: useWords("scene"), trace: useWords("trace") };
  const [stage, setStage] = useState<Stage | null>(null);
  // A step is another component: scenario, words and `begin` are those of its first rendering.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let wanted = true;
    void lessonStore(scenario).then((store) => {
      if (!wanted) return;
      begin(store);
      setStage({ store, player: createPlayer(store, frames, (moment) => wordsOfCaption(words, store.getState(), moment)) });
    });
    return () => {
      wanted = false;
    };
  }, []);
  return stage;
}
