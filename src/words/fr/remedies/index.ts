import type { Advice } from "../../../judge/remedies/remedy.ts";
import type { Phrase } from "../../phrase.ts";
import { number, plural, say } from "../grammar.ts";
import { changes } from "./changes.ts";

const right: Record<NonNullable<Advice["because"]>, Phrase> = {
  injected: say`Ce script a été glissé dans la page. Il est juste qu’il ait été arrêté, et il n’y a rien à changer pour lui.`,
  "look-alike": say`Le nom de cette page ressemble à celui d’une autre, et n’est pas le même. Des serveurs qui comparent les noms sans soin la laissent entrer : il est juste qu’elle ait été arrêtée, et il n’y a rien à changer pour elle.`,
  changed: say`Ce qui est venu n’est pas ce qui était promis à la page, et l’arrêter est le rôle d’${"integrity"}. Si le fichier devait changer, l’empreinte du nouveau va dans la page.`,
  attacker: say`D’après son nom, cette page est celle d’un attaquant. Il est juste qu’elle ait été arrêtée, et il n’y a rien à changer pour elle.`,
};

/** What came of an element is told in a whole sentence. */
const withoutStop = (phrase: Phrase): Phrase =>
  phrase.map((part, i) => (typeof part === "string" && i === phrase.length - 1 ? part.replace(/\.$/u, "") : part));

/** What would give a request that failed what it was meant to get. */
export const remedies = {
  titles: {
    answer: "Ce qui changerait cela",
    shown: "Ce qui changerait cela",
    known: "Ce qui dirait au serveur qui demande",
    look: "Ce qui laisserait le script regarder dedans",
    headers: "Ce qui laisserait le script lire tous les en-têtes",
  },
  rightlyTitle: "Arrêtée à juste titre",
  right,
  /** Above the remedies of a page that the server's own pages may not know. */
  stranger: (host: string) =>
    say`${host} n’est pas du même site que les pages du serveur, et des cookies ou des jetons sont en jeu. Si vous ne le connaissez pas, l’arrêt est juste. S’il est à vous :`,
  changes,
  server: (name: string, origin: string) => (name === "" ? say`${origin}` : say`${[name]} (${origin})`),
  apply: "Faire ce changement",
  andMore: (count: number) => `et ${number(count)} de plus`,
  onPreflight: "Sur la réponse à OPTIONS :",
  onOthers: "Sur toute autre réponse :",
  onAll: "Sur chaque réponse :",
  gone: (name: string) => say`pas de ${name}`,
  answersPreflights: (status: number) => say`Il répond lui-même à ${"OPTIONS"}, avec ${status}.`,
  /** `got`: what came of it. */
  proof: (got: Phrase) => say`Joué : ${withoutStop(got)}.`,
  /** The browser stops it no more, and what comes is an error of the server. */
  stillAnError: (status: number) =>
    say`Joué : l’autorisation est donnée ; le serveur répond alors ${status}. Ce n’est plus une affaire de CORS : voyez le serveur.`,
  /** The same, in a line. */
  andThen: (status: number) => `(le serveur répond alors ${status})`,
  /** `outsiders`: origins of pages that must stay out. */
  keepsOut: (outsiders: readonly string[]) =>
    say`${[number(outsiders.length)]} pages qui doivent rester dehors ont été jouées aussi, comme ${outsiders[0] ?? ""} : aucune ne peut plus qu’avant.`,
  opens: say`N’importe quelle page peut alors la lire, sans cookies ni jetons : c’est bien pour ce qui est public de toute façon.`,
  nobodyElse: say`Aucun serveur ne change : personne d’autre n’y gagne.`,
  nothingSafe: "Rien de sûr n’a été trouvé",
  tried: ({ played, helped, unsafe, breaking, whole }: Advice["tried"]): Phrase => [
    ...say`${[plural(played, { one: "Un changement a été joué", other: `${number(played)} jeux de changements ont été joués` })]}. `,
    ...(helped === 0 ? say`Aucun n’a aidé. ` : []),
    ...(unsafe === 0
      ? []
      : say`${[number(unsafe)]} auraient aidé, et auraient laissé entrer des pages qui doivent rester dehors. `),
    ...(breaking === 0 ? [] : say`${[number(breaking)]} auraient aidé, et auraient cassé une autre requête. `),
    ...(whole ? [] : say`D’autres n’ont pas été joués : cela aurait pris trop de temps.`),
  ],
  applied: "Changé",
  undo: "L’annuler",
  watch: "Le regarder encore",
};
