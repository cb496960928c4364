import type { LayerResult } from "../../../trace/events.ts";
import type { Phrase } from "../../phrase.ts";
import { conditionWords } from "../conditions.ts";
import { list, say } from "../grammar.ts";
import { cacheWords } from "./cache-results.ts";

const answers: Record<Extract<LayerResult, { did: "answered" }>["reason"], string> = {
  preflight: "répond au preflight",
  "origin-refused": "refuse l’origine",
  unauthenticated: "demande qui vous êtes",
  redirect: "redirige",
  answer: "est envoyée",
  "error-page": "est une page d’erreur, et les en-têtes posés jusque-là sont perdus",
  route: "répond",
  socket: "ouvre le socket",
  "not-modified": "dit que rien n’a changé",
  "no-route": "ne connaît pas ce chemin",
  "method-not-allowed": "n’accepte pas cette méthode",
  "loop-detected": "a vu ce message trop souvent",
  "no-upstream": "n’a personne à qui transmettre",
  "bad-gateway": "n’a pas reçu de réponse en amont",
};

/** What a layer of a server did, behind the layer's name. */
export function layerResult(result: LayerResult): Phrase {
  switch (result.did) {
    case "passed":
      return say`laisse passer`;
    case "answered":
      return say`${[answers[result.reason]]} (${result.status})`;
    case "headers":
      return result.added.length
        ? say`ajoute ${list(result.added)}${result.removed.length ? say`, retire ${list(result.removed)}` : []}`
        : result.removed.length
          ? say`retire ${list(result.removed)}`
          : say`n’ajoute aucun en-tête`;
    case "forwarded":
      return say`transmet à ${result.url}`;
    case "cache":
      return cacheWords(result);
    case "left-out":
      return say`ne met pas ${list(result.headers)} sur une réponse de statut ${result.status}`;
    case "not-meant":
      return result.list === "when"
        ? say`laisse passer : ne vaut que pour les requêtes où ${conditionWords(result.condition)}`
        : say`laisse passer : ne vaut pas pour les requêtes où ${conditionWords(result.condition)}`;
  }
}

/** Whatever is no step. */
export const events = {
  action: {
    title: (who: string, action: string) => say`${[who]} démarre : ${[action]}`,
    client: say`Un programme qui n’est pas un navigateur. Il n’a pas de politique de même origine : aucun cookie n’est en jeu, sauf les siens.`,
    page: say`La page remet la requête au navigateur et attend.`,
  },
  preflight: (line: string) => say`Preflight : ${line}`,
  /** `request`: its title. `to`: null where no server of the scenario is asked. */
  request: (request: Phrase, to: string | null) =>
    say`${request} → ${to === null ? say`nulle part : aucun serveur de ce scénario n’a cette origine` : [to]}`,
  requestReasons: {
    preflight: say`Le navigateur demande l’autorisation : une page de cette origine peut-elle envoyer une telle requête ? Les cookies n’accompagnent jamais cette question.`,
    actual: say`La requête elle-même est en route. Ce que le serveur fait maintenant, il le fait.`,
    forward: say`Le proxy fait une requête à lui. Sur ce tronçon, il n’y a ni navigateur ni CORS.`,
    client: say`Droit au serveur : aucune porte, aucun preflight.`,
  },
  noAnswer: say`Pas de réponse`,
  /** `response`: its title. `from`: null where no server of the scenario has been asked. */
  response: (response: Phrase, from: string | null, to: string) => say`${response}, ${[from ?? "nulle part"]} → ${[to]}`,
  nobodyAnswers: (host: string) => say`Personne ne répond chez ${host}.`,
  preflightArrived: say`La réponse au preflight est arrivée. Elle n’est que pour le navigateur : elle lui apprend s’il peut envoyer la requête elle-même.`,
  arrivedInBrowser: say`La réponse est arrivée. C’est maintenant au navigateur de décider si le script peut l’avoir.`,
  arrives: say`La réponse arrive.`,
  layer: {
    title: (layer: string, result: Phrase) => say`${[layer]} ${result}`,
    on: (host: string) => say`Sur ${[host]}.`,
  },
  effect: {
    title: (host: string, effect: string) => say`${[host]} : ${[effect]}`,
    why: say`Cela s’est produit sur le serveur, qu’un script puisse lire la réponse ou non.`,
  },
  changes: {
    cookies: say`La réserve de cookies change`,
    httpCache: say`Le cache HTTP change`,
    preflightCache: say`Le cache des preflights change`,
    kept: (names: readonly string[]) => say`Conservés désormais : ${list(names)}. `,
    gone: (names: readonly string[]) => say`N’y sont plus : ${list(names)}.`,
  },
};
