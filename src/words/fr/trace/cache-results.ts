import type { LayerResult } from "../../../trace/events.ts";
import type { Phrase } from "../../phrase.ts";
import { list, say } from "../grammar.ts";

export type CacheResult = Extract<LayerResult, { did: "cache" }>;
type Because<W extends CacheResult["what"]> = Extract<CacheResult, { what: W; because: string }>["because"];

const misses: Record<Because<"miss">, Phrase> = {
  "nothing-kept": say`rien n’est conservé`,
  stale: say`ce qu’il conserve n’est plus frais`,
  varies: say`ce qu’il conserve valait pour d’autres en-têtes`,
  "no-cache": say`il doit demander chaque fois`,
};

const refusals: Record<Because<"not-kept">, Phrase> = {
  "no-store": say`${"no-store"}`,
  private: say`${"private"}`,
  authorization: say`la requête portait ${"Authorization"}`,
  "no-lifetime": say`elle n’indique aucune durée de vie`,
  "vary-star": say`${"Vary: *"}`,
  status: say`son statut`,
};

/** What a shared cache did. */
export function cacheWords(result: CacheResult): Phrase {
  switch (result.what) {
    case "hit":
      return say`répond avec ce qu’il conserve depuis ${result.age} s${by(result.key)}`;
    case "miss":
      return say`demande plus loin : ${misses[result.because]}`;
    case "revalidated":
      return say`apprend que sa copie vaut encore, pour ${result.maxAge} s`;
    case "kept":
      return say`conserve la réponse pendant ${result.maxAge} s${by(result.vary)}`;
    case "not-kept":
      return say`ne conserve pas la réponse : ${refusals[result.because]}`;
    case "forgot":
      return say`oublie ce qu’il conservait`;
  }
}

/** Who gets it again. */
function by(vary: readonly string[]): Phrase {
  return vary.length ? say`, pour les mêmes ${list(vary)}` : say`, pour quiconque demande`;
}
