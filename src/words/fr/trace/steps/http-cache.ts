import type { StepOf } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";

/** What the HTTP cache gives and keeps. */
export const httpCacheSteps = {
  "http-cache-lookup": ({ values: v }) => ({
    title: {
      fresh: say`Réponse tirée du cache HTTP`,
      revalidate: say`Le cache HTTP demande si sa copie vaut encore`,
      none: say`Rien dans le cache HTTP ne convient`,
    }[v.serves],
    why: say`${lookups[v.because](v)}${
      v.serves === "fresh"
        ? say` Le serveur n’est pas interrogé. La copie est contrôlée avec les en-têtes qui l’accompagnaient, à qui qu’ils aient été destinés.`
        : []
    }`,
  }),
  "http-cache-update": ({ values: v }) => ({
    title: say`La copie vaut encore`,
    why: say`Le serveur a répondu ${304} : rien de nouveau. ${v.headers.length ? say`Ce qu’il dit dans ${list(v.headers)} remplace ce qui était conservé.` : say`Les en-têtes conservés restent tels quels.`}`,
  }),
  "http-cache-store": ({ values: v }) => ({
    title: v.stored ? say`Conservée dans le cache HTTP` : say`Pas conservée dans le cache HTTP`,
    why: say`${storing[v.because](v)}${v.stored ? varies(v.vary) : []}`,
  }),
} satisfies Partial<StepTable>;

type Lookup = StepOf<"http-cache-lookup">["values"];

const copyAge = ({ age }: Lookup) => (age === undefined ? say`La copie` : say`La copie, âgée de ${age} s,`);

const lookups: Record<Lookup["because"], (v: Lookup) => Phrase> = {
  fresh: (v) => say`${copyAge(v)} est encore fraîche.`,
  stale: (v) => say`${copyAge(v)} n’est plus fraîche.`,
  "no-entry": (v) => say`Rien n’est conservé pour ${v.url}.`,
  vary: ({ varies: differs }) =>
    differs
      ? say`La copie a été conservée pour ${differs.name} ${differs.stored ?? "absent"} ; il est maintenant ${differs.now ?? "absent"}. ${"Vary"} sépare les deux.`
      : say`La copie a été conservée pour une requête avec d’autres en-têtes. ${"Vary"} sépare les deux.`,
  "cache-mode": () => say`Le mode cache de la requête en décide.`,
  "no-cache": (v) => say`${copyAge(v)} ne sert qu’après avoir interrogé le serveur.`,
  method: () => say`Seul ${"GET"} reçoit une réponse du cache.`,
  partition: () => say`Une copie est là, mais réservée à d’autres requêtes ; celle-ci n’en reçoit rien.`,
  authorization: () => say`Ce navigateur ne répond pas de son cache à une requête avec ${"Authorization"}.`,
  redirected: () => say`Ce navigateur ne regarde pas dans son cache après une redirection.`,
  range: () => say`La requête demande une partie, et la copie ne peut pas la donner.`,
};

type Storing = StepOf<"http-cache-store">["values"];

const storing: Record<Storing["because"], (v: Storing) => Phrase> = {
  fresh: ({ maxAge }) =>
    maxAge === null
      ? say`La réponse dit combien de temps elle reste fraîche.`
      : say`Le serveur permet de la réutiliser pendant ${maxAge} s.`,
  validator: () =>
    say`Elle n’indique pas de durée de vie, mais une marque (${"ETag"} ou ${"Last-Modified"}) pour redemander la prochaine fois.`,
  "no-store": () => say`La réponse dit ${"no-store"}.`,
  "no-lifetime": () => say`La réponse n’indique ni durée de vie, ni de quoi redemander plus tard.`,
  method: () => say`Seules les réponses à ${"GET"} sont conservées.`,
  status: () => say`Les réponses de ce statut ne sont pas conservées.`,
  "vary-star": () => say`Elle dit ${"Vary: *"} : il n’y a pas deux requêtes pareilles.`,
  "cache-mode": () => say`Le mode cache de la requête est ${"no-store"}.`,
};

function varies(vary: readonly string[]): Phrase {
  return vary.length
    ? say` Elle ne sert qu’aux requêtes avec les mêmes ${list(vary)}.`
    : say` Elle n’a pas de ${"Vary"} : quiconque demande cette URL reçoit cette copie, ${"Access-Control-Allow-Origin"} compris.`;
}
