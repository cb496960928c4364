import type { Goal } from "../../judge/goal.ts";
import type { RunVerdict } from "../../judge/judge.ts";
import type { Words } from "../contract.ts";
import type { Phrase } from "../phrase.ts";

/** What came of a goal in one run: “reads `[…]`”, “gets an error”. */
export function judgedText({ judged }: Words["learn"]["challenge"], { what }: Goal, run: RunVerdict): Phrase {
  const { found, why, instead } = run;
  if (why === "nobody") return judged.nobody;
  const [first] = found;
  if ("reads" in what) {
    if (first) return first.value === "" ? judged.readsEmpty : judged.reads(what.reads.body ?? begin(first.value));
    const read = instead.find(({ readable }) => readable);
    if (read) return judged.readsStatus(Number(/\d+$/u.exec(read.outcome)?.[0] ?? 0));
    return insteadText(judged, instead[0]?.outcome ?? "");
  }
  if ("effect" in what) return judged.done(found.length);
  if ("sends" in what) return judged.sends(found.length);
  if ("fails" in what) return first ? judged.fails(first.value) : judged.failsNot;
  if ("prints" in what) return first ? judged.prints : judged.printsNot;
  return first ? judged.keeps : judged.keepsNot;
}

/** As much as there is room for. */
const begin = (text: string) => (text.length > 20 ? `${text.slice(0, 19)}…` : text);

function insteadText(judged: Words["learn"]["challenge"]["judged"], outcome: string): Phrase {
  if (outcome.startsWith("opaque")) return judged.opaque;
  return /^(?:loaded|queued|navigated|no document)/u.test(outcome) ? judged.noDocument : judged.error;
}
