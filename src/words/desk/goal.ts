import type { Goal } from "../../judge/goal.ts";
import type { Words } from "../contract.ts";

/** What a goal is about, after “must”; a piece between `backticks` is a value. */
export function goalText({ goals }: Words["desk"], { what }: Pick<Goal, "what">): string {
  if ("reads" in what) {
    const { url, body } = what.reads;
    return body !== undefined ? goals.readsBody(body) : url !== undefined ? goals.readsOf(url) : goals.reads;
  }
  if ("effect" in what) return what.effect === "*" ? goals.anyEffect : goals.effect(what.effect);
  if ("sends" in what) return what.sends.purpose === "preflight" ? goals.preflight : goals.sends;
  if ("fails" in what) return goals.fails;
  return "prints" in what ? goals.prints(what.prints) : goals.keeps(what.keeps);
}
