import type { Wire } from "../../../store/state.ts";
import { number } from "../grammar.ts";

const inMemory = "The run is complete all the same: it was made in memory, by the same engine and the same servers.";

const troubles: Record<Extract<Wire, { state: "memory" }>["why"], string> = {
  unsupported: "service workers are not available to this page",
  blocked: "the service worker could not start",
  "too-many": "it is too long for the service worker",
  lost: "the service worker was lost on the way",
};

/** How the messages travel: in a few words, and with what follows from it. */
function status(wire: Wire): { readonly short: string; readonly more: string } {
  switch (wire.state) {
    case "asleep":
      return { short: "Run made in memory", more: "The service worker starts with your first click or key." };
    case "starting":
      return { short: "Starting the service worker …", more: inMemory };
    case "live":
      return {
        short: "Sent through the service worker: see your Network panel",
        more: "Every message of this run is a real fetch to https://wire.invalid, a name that cannot exist: a service worker answers it. None leaves this machine.",
      };
    case "memory":
      return { short: `Run made in memory: ${troubles[wire.why]}`, more: inMemory };
  }
}

export const wire = {
  status,
  takesLong: "This scenario takes very long.",
  stop: "Stop here",
  played: "Requests played",
  progress: (done: number, of: number) => `${number(done)} of ${number(of)}`,
  /** Why the run on the screen is an earlier one. */
  stale: {
    waiting: "Loading what real host names and cookies need … This is still the last good run.",
    impossible: "A field holds something impossible. This is still the last good run.",
    unfinished: "The scenario could not be run. This is still the last good run.",
  },
  runAnyway: "Run it anyway",
};
