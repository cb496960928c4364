import { createContext, useContext, useSyncExternalStore } from "react";
import type { Player } from "../../store/player.ts";

export const PlayerContext = createContext<Player | null>(null);

/** What moves the picture. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (!player) throw new Error("No player: mount the component inside PlayerContext.");
  return player;
}

/** A narrow part of where the player stands; the component renders again only when it changes. The part has to be the same value while nothing changes. */
export function useMoment<T extends string | number | boolean>(select: (player: Player) => T): T {
  const player = usePlayer();
  const read = () => select(player);
  return useSyncExternalStore(player.subscribe, read, read);
}
