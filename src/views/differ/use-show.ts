import type { TraceEvent } from "../../engine/trace/events.ts";
import { stopAt } from "../../engine/trace/stops.ts";
import type { Comparison } from "../../store/differ.ts";
import { usePlayground } from "../../store/hooks.ts";
import type { ProfileName } from "../words/profiles.ts";

/** Puts the run by one profile's rules on the screen, at its end or at an event of its trace, and closes the comparison. */
export type Show = (profile: ProfileName, event: TraceEvent | null) => void;

export function useShow({ traces }: Comparison, close: () => void): Show {
  const profile = usePlayground(({ scenario }) => scenario.browser.profile);
  const edit = usePlayground((store) => store.edit);
  const seek = usePlayground((store) => store.seek);
  return (name, event) => {
    if (name !== profile) edit({ type: "set", path: ["browser", "profile"], value: name });
    const trace = traces[name];
    // The run on the screen leaves the very same trace.
    if (event) seek(stopAt(trace, trace.events.indexOf(event) + 1));
    close();
  };
}
