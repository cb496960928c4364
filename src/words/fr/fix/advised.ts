import type { AdvisedPlay } from "../../../advised/judge.ts";
import type { AdviceName } from "../../../paste/advice.ts";
import type { Phrase } from "../../phrase.ts";
import { join, list, number, say } from "../grammar.ts";

const others: Record<AdvisedPlay["lets"][number], string> = {
  other: "un autre site",
  http: "le même hôte en clair",
  sibling: "un voisin de l’hôte",
  "look-alike": "un nom sosie",
  sandboxed: "un cadre en bac à sable",
};

/** What somebody was told to do, as it is usually told; what it is, and what is better. `link`: to a scenario of the library. */
const advices: Record<AdviceName, { readonly name: Phrase; readonly is: Phrase; readonly link: string }> = {
  star: {
    name: say`Envoyer ${"Access-Control-Allow-Origin: *"}`,
    is: say`Juste pour des données que tout le monde peut voir, sur un serveur que tout le monde peut atteindre. Ne va jamais avec des cookies.`,
    link: "Pourquoi cela échoue avec des cookies",
  },
  echo: {
    name: say`Renvoyer l’${"Origin"} qui demande, quel qu’il soit`,
    is: say`Avec des cookies, cela ouvre les données d’un lecteur connecté à toute page qu’il visite. Nommez les origines qui peuvent lire.`,
    link: "L’attaque, jouée",
  },
  null: {
    name: say`Autoriser l’origine ${"null"}`,
    is: say`Tout cadre en bac à sable a cette origine, et n’importe qui peut en faire un. Nommez l’origine de la page.`,
    link: "L’attaque, jouée",
  },
  "switch-off": {
    name: say`Désactiver le contrôle dans le navigateur, par une option ou une extension`,
    is: say`Cela change votre propre navigateur, et lui ôte sa protection pour toute page que vous ouvrez. Pour tous les autres, rien n’a changé. C’est au serveur qu’il faut corriger.`,
    link: "Ce que le serveur doit dire",
  },
  "public-proxy": {
    name: say`Passer par un proxy CORS public`,
    is: say`Un inconnu lit tout ce qui y passe, et peut le changer. Un proxy sur votre propre origine fait la même chose, et il est à vous.`,
    link: "Un proxy à vous",
  },
  "no-cors": {
    name: say`Mettre le mode à ${"no-cors"}`,
    is: say`L’erreur disparaît, et la réponse aussi : le script ne peut pas la lire.`,
    link: "Pourquoi elle est vide",
  },
  "header-on-request": {
    name: say`Envoyer ${"Access-Control-Allow-Origin"} avec la requête`,
    is: say`C’est au serveur de l’envoyer. Dans une requête, il fait seulement demander au navigateur une autorisation de plus.`,
    link: "Ce qu’il fait à la place",
  },
  "own-proxy": {
    name: say`Demander à un proxy sur l’origine de la page`,
    is: say`Le navigateur demande alors à sa propre origine, et CORS n’est pas interrogé. Il doit être là aussi où la page est publiée, pas seulement sur votre machine.`,
    link: "Un proxy à vous",
  },
  named: {
    name: say`Autoriser l’origine de la page par son nom`,
    is: say`C’est à cela que sert CORS : avec ${"Vary: Origin"} quand il y en a plusieurs, et devant l’authentification, pour que les preflights aient une réponse.`,
    link: "Bien fait, avec des cookies",
  },
};

/** Fix mine: what was advised, and what came of it when it was played. */
export const advised = {
  title: "Ce qu’on vous a conseillé, joué",
  onYours: "Sur votre requête, chez un serveur qui ne dit encore rien de CORS",
  onUsual: "Sur une requête ordinaire, chez un serveur qui ne dit encore rien de CORS",
  settings: { open: "Des données que tout le monde peut voir", "signed-in": "Les données de quelqu’un de connecté" },
  advices,
  came: (play: Pick<AdvisedPlay, "page" | "status">): Phrase => {
    switch (play.page) {
      case "reads":
        return say`Votre page lit la réponse.`;
      case "status":
        return say`Votre page lit le statut ${String(play.status)}, et aucune donnée.`;
      case "nothing":
        return say`Elle est envoyée, et votre page ne lit rien.`;
      case "fails":
        return say`Elle échoue encore.`;
    }
  },
  lets: (who: AdvisedPlay["lets"]): Phrase => say`Le peuvent aussi : ${[join(who.map((one) => others[one]))]}.`,
  letsOnly: (who: AdvisedPlay["lets"]): Phrase => say`D’autres peuvent la lire : ${[join(who.map((one) => others[one]))]}.`,
  letsNobody: "Personne d’autre n’y gagne.",
  elsewhere: "Dans le navigateur de tous les autres :",
  known: (known: number, listed: number) =>
    `${number(known)} conseils sur ${number(listed)} sont connus ici, et ont été joués. Les autres n’ont pas été jugés.`,
  handed: (names: readonly string[]): Phrase => say`Le serveur de l’inconnu reçoit ${list(names)}.`,
  tags: {
    helps: "aide",
    opens: "l’ouvre à tout le monde",
    "lets-in": "laisse entrer des inconnus",
    useless: "n’aide pas",
  },
};
