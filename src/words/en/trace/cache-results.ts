import type { LayerResult } from "../../../trace/events.ts";
import type { Phrase } from "../../phrase.ts";
import { list, say } from "../grammar.ts";

export type CacheResult = Extract<LayerResult, { did: "cache" }>;
type Because<W extends CacheResult["what"]> = Extract<CacheResult, { what: W; because: string }>["because"];

const misses: Record<Because<"miss">, Phrase> = {
  "nothing-kept": say`nothing is kept`,
  stale: say`what it keeps is no longer fresh`,
  varies: say`what it keeps was for other headers`,
  "no-cache": say`it has to ask each time`,
};

const refusals: Record<Because<"not-kept">, Phrase> = {
  "no-store": say`${"no-store"}`,
  private: say`${"private"}`,
  authorization: say`it was asked with ${"Authorization"}`,
  "no-lifetime": say`it names no lifetime`,
  "vary-star": say`${"Vary: *"}`,
  status: say`its status`,
};

/** What a shared cache did. */
export function cacheWords(result: CacheResult): Phrase {
  switch (result.what) {
    case "hit":
      return say`answers with what it has kept for ${result.age} s${by(result.key)}`;
    case "miss":
      return say`asks behind it: ${misses[result.because]}`;
    case "revalidated":
      return say`learns that what it keeps still holds, for ${result.maxAge} s`;
    case "kept":
      return say`keeps the answer for ${result.maxAge} s${by(result.vary)}`;
    case "not-kept":
      return say`does not keep the answer: ${refusals[result.because]}`;
    case "forgot":
      return say`forgets what it kept`;
  }
}

/** Who gets it again. */
function by(vary: readonly string[]): Phrase {
  return vary.length ? say`, for the same ${list(vary)}` : say`, for whoever asks`;
}
