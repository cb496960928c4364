import type { Actions, GetState, SetState } from "./state.ts";

let count = 0;

export function noticeActions(set: SetState, get: GetState): Pick<Actions, "tell" | "dismiss"> {
  return {
    // One of a kind at a time: a second "Link copied" replaces the first.
    tell: (notice) =>
      set({ notices: [...get().notices.filter((told) => told.notice.kind !== notice.kind), { id: ++count, notice }] }),
    dismiss: (id) => set({ notices: get().notices.filter((told) => told.id !== id) }),
  };
}
