import type { LayerSpec, ProfileName } from "../../../scenario/schema.ts";
import type { ActionName } from "../../trace/action-name.ts";
import { number } from "../grammar.ts";

/** What readers call the browsers; `webkit` is the engine of Safari. */
export const profiles: Record<ProfileName, string> = {
  chromium: "Chrome",
  firefox: "Firefox",
  webkit: "Safari",
  standard: "Le Standard",
};

export const layers: Record<LayerSpec["kind"], string> = {
  cors: "CORS",
  auth: "Authentification",
  redirect: "Redirection",
  answer: "Réponse anticipée",
  cache: "Cache",
  handler: "Traitement",
  forward: "Transmission",
};

/** What a layer is there for, in one line. */
export const layerPurposes: Record<LayerSpec["kind"], string> = {
  cors: "Dit quelles pages peuvent lire les réponses",
  auth: "Ne laisse passer personne sans cookie ou jeton",
  redirect: "Renvoie l’appelant vers une autre URL",
  answer: "Répond elle-même à certaines requêtes : une erreur, une page de connexion, un refus",
  cache: "Conserve les réponses et les donne au suivant",
  handler: "Fait le travail et répond",
  forward: "Transmet la requête à d’autres serveurs",
};

/** In the middle of a sentence, but for a layer. */
export const names = {
  browser: "le navigateur",
  layer: "Une couche",
  request: "une requête",
  /** "fetch(), 2 sur 3, 1,5 s plus tard" */
  action: ({ starts, injected, place, wait }: ActionName) =>
    [
      starts,
      ...(injected ? ["par un script injecté"] : []),
      ...(place ? [`${number(place.number)} sur ${number(place.of)}`] : []),
      ...(wait > 0 ? [`${duration(wait)} plus tard`] : []),
    ].join(", "),
};

/** "1,5 s", "2 min": time as people say it. */
function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds >= 120 && seconds % 60 === 0 ? `${number(seconds / 60)} min` : `${number(seconds)} s`;
}
