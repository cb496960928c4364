import type { MappingNote, Unmappable } from "../../../lab/protocol/messages.ts";
import type { LabResult } from "../../../lab/protocol/record.ts";
import type { LabFailure } from "../../../store/lab.ts";
import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

/** Why a scenario is not played on this machine. */
export function refusalWords(refusal: Unmappable): Phrase {
  switch (refusal.because) {
    case "mixed-schemes":
      return say`Il a http et https côte à côte. Sur la boucle locale, tout est http : cette différence serait perdue.`;
    case "compares-names":
      return say`Un serveur regarde des parties de noms. Sur la boucle locale, tous les noms sont autres : il déciderait autrement.`;
    case "windows":
      return say`Une fenêtre passe à une autre page. La page qui exécute le scénario disparaîtrait avec elle.`;
    case "web-sockets":
      return say`Il ouvre un WebSocket, et les serveurs du laboratoire n’en ont pas.`;
    case "workers":
      return say`Il lance un worker. Les serveurs du laboratoire n’envoient pas les scripts d’un scénario, et sans son script aucun worker ne s’exécute.`;
    case "scheme":
      return say`${refusal.url} n’est pas une adresse http ou https : aucun serveur du laboratoire ne peut la remplacer.`;
    case "framed":
      return say`Une page est dans un cadre de ${refusal.url}. Le laboratoire ouvre chaque page dans une fenêtre à elle.`;
    case "address-spaces":
      return say`Une page va vers un réseau plus privé. Ici tout est une seule machine : le navigateur ne verrait pas ce pas.`;
    case "host-failure":
      return say`${refusal.host} échoue d’une façon que cette machine ne peut pas jouer : par son nom, son certificat, son silence ou une extension.`;
    case "ports":
      return say`Il utilise plus de ${refusal.limit} ports différents.`;
    case "wait":
      return say`Il attend plus de ${refusal.limit / 1000} secondes en tout, et vous devriez attendre autant.`;
    case "beyond-loopback":
      return say`Il pourrait mener le navigateur à ${refusal.url}, et rien ne doit quitter cette machine.`;
    case "no-actions":
      return say`Il n’a pas de requêtes : il n’y a rien à exécuter.`;
    case "busy":
      return say`Le laboratoire joue déjà ${refusal.limit} scénarios.`;
  }
}

/** What to change, so that it can be played. */
export function remedyWords(refusal: Unmappable): Phrase {
  switch (refusal.because) {
    case "mixed-schemes":
      return say`Donnez à toutes ses pages et à tous ses serveurs le même schéma, ${"https"} ou ${"http"}, et retirez les redirections de l’un à l’autre.`;
    case "compares-names":
      return say`Écrivez une à une les origines qu’il laisse entrer, et retirez les conditions sur des parties d’Origin, de Host et de Referer.`;
    case "windows":
      return say`Faites afficher au formulaire sa réponse dans un cadre, et retirez les liens et les fenêtres.`;
    case "web-sockets":
      return say`Retirez le WebSocket.`;
    case "workers":
      return say`Retirez le worker, et faites faire par la page elle-même ce qu’il faisait.`;
    case "scheme":
      return say`Écrivez là une adresse qui commence par ${"https://"} ou ${"http://"}.`;
    case "framed":
      return say`Videz « Dans un cadre de » de la page, sous Navigateur.`;
    case "address-spaces":
      return say`Mettez page et serveur sur le même réseau : « Vient de » de la page sous Navigateur, « Se trouve sur » du serveur sous Serveurs.`;
    case "host-failure":
      return say`Faites-lui plutôt refuser ou couper les connexions : « Ce qui va mal en chemin », sous Serveurs.`;
    case "ports":
      return say`Faites partager des ports à ses serveurs : ${refusal.limit} au plus, et le port propre à un schéma compte pour un.`;
    case "wait":
      return say`Raccourcissez ses attentes, sous Requête : ${refusal.limit / 1000} secondes en tout.`;
    case "beyond-loopback":
      return say`Écrivez cette adresse de la façon habituelle, comme ${"https://api.shop.example/orders"}, ou retirez-la.`;
    case "no-actions":
      return say`Ajoutez une requête, sous Requête.`;
    case "busy":
      return say`Attendez que l’un d’eux soit fini, puis réessayez.`;
  }
}

/** What is different on loopback. */
export const noteWords: Readonly<Record<MappingNote, string>> = {
  "https-became-http":
    "https est devenu http. Les navigateurs traitent http sur la boucle locale comme sécurisé : les règles sont celles de https.",
  "http-became-trustworthy":
    "Les navigateurs traitent http sur la boucle locale comme sécurisé : ils envoient plus d’en-têtes et conservent les cookies Secure.",
  "localhost-got-a-name": "localhost a reçu un nom à lui, qui est aussi la boucle locale.",
  "ip-address-got-a-name": "Les adresses en chiffres sont devenues des noms.",
  "text-made-inert":
    "Votre propre texte n’est jamais exécuté : là où une page ou un script était attendu, le navigateur en a reçu un qui ne fait rien.",
  "headers-left-out": "Les en-têtes qui envoient d’eux-mêmes un navigateur quelque part, comme Link ou Refresh, ont été omis.",
};

export const labFailures: Readonly<Record<LabFailure, string>> = {
  "page-went-away": "La fenêtre ne répond plus.",
  timeout: "La fenêtre ne s’est pas ouverte à temps.",
  stopped: "L’exécution a été arrêtée.",
  "too-much": "Le navigateur a envoyé plus de requêtes que le laboratoire n’en laisse passer.",
  fault: "Le laboratoire lui-même s’est cassé sur ce scénario. C’est notre faute.",
  "window-closed": "La fenêtre a été fermée avant la fin.",
  "another-lab": "Le laboratoire a été redémarré entre-temps. Fermez ce panneau, ouvrez-le à nouveau, et exécutez encore.",
  "part-missing": "Ce navigateur l’a joué ; ce qui le compare à la simulation n’a pas pu être chargé.",
  "lab-went-away": "Le laboratoire ne répond pas. npm start est-il encore en marche ?",
};

/** What script saw, in one line. */
export function resultWords(result: LabResult | undefined): Phrase {
  if (result === undefined) return say`Rien`;
  if ("client" in result) return result.status === null ? say`Pas de réponse` : say`Statut ${result.status}`;
  if ("type" in result) return say`Une réponse : ${result.type}, statut ${result.status}`;
  if ("error" in result) return errorWords(result.error);
  if ("skipped" in result) return say`Pas joué`;
  const inside =
    result.readable === undefined
      ? say``
      : result.readable
        ? say`, et peut regarder dedans`
        : say`, et ne peut pas regarder dedans`;
  if (result.event === "none") return say`Rien : aucun événement n’est venu`;
  return result.event === "error" ? say`Un événement ${"error"}` : say`${result.event}${inside}`;
}

function errorWords(error: string): Phrase {
  if (error === "xhr-error") return say`Un événement ${"error"}`;
  if (error === "never ran") return say`Rien : le script ne s’est jamais exécuté`;
  return say`${error}`;
}
