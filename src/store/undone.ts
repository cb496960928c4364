import { whyMissing } from "../parts/missing.ts";
import { stopNameAt } from "../trace/stop-names.ts";
import { stopAt } from "../trace/stops.ts";
import type { Actions, Dependencies, GetState, SetState } from "./state.ts";

type UndoneActions = Pick<Actions, "couldNot" | "tryAgain" | "dismissUndone" | "reload">;

export function undoneActions(set: SetState, get: GetState, { address }: Pick<Dependencies, "address">): UndoneActions {
  return {
    couldNot: (what, error, again) => set({ undone: { what, why: whyMissing(error), again } }),
    tryAgain: () => {
      const { undone } = get();
      set({ undone: null });
      undone?.again();
    },
    dismissUndone: () => set({ undone: null }),
    reload: () => {
      const { trace, cursor, tab, keep } = get();
      keep();
      address.reload({ stop: stopNameAt(trace, stopAt(trace, cursor)), tab });
    },
  };
}
