import type { Actions, GetState, SetState } from "./state.ts";

let count = 0;

export function noticeActions(set: SetState, get: GetState): Pick<Actions, "notify" | "dismiss"> {
  return {
    // One of a kind at a time: a second "Link copied" replaces the first.
    notify: (notice) =>
      set({ notices: [...get().notices.filter((shown) => shown.notice.kind !== notice.kind), { id: ++count, notice }] }),
    dismiss: (id) => set({ notices: get().notices.filter((shown) => shown.id !== id) }),
  };
}
