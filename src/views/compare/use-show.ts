import type { ProfileName } from "../../scenario/schema.ts";
import { usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import { stopAt } from "../../trace/stops.ts";

/** Puts the run by one profile's rules on the screen, at its end or after so many of its events, and closes the comparison. */
export type Show = (profile: ProfileName, at: number | null) => void;

export function useShow(close: () => void): Show {
  const store = usePlaygroundStore();
  const profile = usePlayground(({ scenario }) => scenario.browser.profile);
  const edit = usePlayground((store) => store.edit);
  const seek = usePlayground((store) => store.seek);
  return (name, at) => {
    if (name !== profile) edit({ type: "set", path: ["browser", "profile"], value: name });
    const { trace, running } = store.getState();
    // The run on the screen leaves the very same trace; a long one is not over yet.
    if (at !== null && !running) seek(stopAt(trace, at));
    close();
  };
}
