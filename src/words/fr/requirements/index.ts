import type { Further } from "../../../judge/requirements/advised.ts";
import type { Demand } from "../../../judge/requirements/demand.ts";
import type { NoFix } from "../../../judge/requirements/fixes.ts";
import type { List } from "../../../judge/requirements/list.ts";
import type { Said } from "../../../judge/requirements/rows.ts";
import type { Phrase } from "../../phrase.ts";
import { number, plural, say } from "../grammar.ts";
import { ticket } from "./ticket.ts";

const why: Record<Demand["says"], (value: string, of: Demand["of"]) => Phrase> = {
  answers: () => say`Quelqu’un doit répondre.`,
  "no-redirect": () => say`Un preflight n’est jamais redirigé.`,
  status: () => say`Seule une réussite accorde l’autorisation.`,
  origin: (_, of) =>
    of === "preflight" ? say`Elle nomme la page qui demande.` : say`Chaque réponse nomme la page par elle-même.`,
  credentials: () => say`La page demande avec des identifiants.`,
  method: (value) => say`${value} a besoin d’autorisation.`,
  header: (value) =>
    value === "authorization" ? say`Il doit être nommé.` : say`La requête l’envoie, et il n’est pas parmi les en-têtes sûrs.`,
  "method-list": () => say`Ce qui s’y trouve n’est pas une liste de méthodes, et interdit tout.`,
  "header-list": () => say`Ce qui s’y trouve n’est pas une liste de noms, et interdit tout.`,
  embedding: () => say`Incorporé sans CORS : ce qui l’interdit doit partir.`,
};

const states: Record<Said, string> = { said: "Dit", absent: "Manque", wrong: "Faux" };

const stops: Record<Extract<List["stoppedBy"], string>, Phrase> = {
  waits: say`Le navigateur attend la réponse de l’utilisateur. Jusque-là, rien n’est demandé.`,
  cached: say`Ce qui est refusé est sorti d’un cache. Aucune réponse d’aujourd’hui n’y peut rien : la copie date de ce qui était dit alors.`,
  "too-many": say`Il faut plus de noms que n’en contient cette liste.`,
};

const noFix: Record<NoFix, string> = {
  "not-ours": "C’est le serveur de quelqu’un d’autre : demandez-le-lui.",
  nobody: "Personne ne nomme null : toute page en bac à sable a cette origine.",
  attacker: "Cette page doit rester dehors.",
  "for-people": "Ce qui répond ici est une page pour des gens. Un script ne peut rien en faire.",
  unsafe: "Ce qui aiderait laisse aussi entrer d’autres pages, ou casse une autre requête.",
  "not-found": "Aucun changement seul ne le fait dire.",
};

/** Everything that must be said for a request. */
export const requirements = {
  title: "Ce qui doit être dit",
  lead: say`Tout à la fois, dans l’ordre où ce navigateur se plaint. Chaque ligne a été jouée : sans elle, la requête échoue.`,
  /** Of a request. */
  of: (method: string, path: string) => say`${method} ${path}`,
  missing: (count: number) => plural(count, { one: "1 ligne manque", other: `${number(count)} lignes manquent` }),
  allSaid: "Tout est dit",
  searching: "Recherche de ce qui le ferait dire…",
  applyAll: (count: number) => plural(count, { one: "L’appliquer", other: `Appliquer les ${number(count)}` }),
  noAll: "Tout ne peut pas être appliqué à la fois.",
  ticket,
  undo: "Annuler",
  apply: "Appliquer",
  applyThis: (name: string, value: string, answer: string) => `Appliquer ${name}: ${value}, ${answer}`,
  /** Names of the columns. */
  columns: { state: "État", needed: "Il faut", found: "Dit maintenant", why: "Pourquoi", change: "Changement" },
  answers: {
    preflight: (url: string) => say`La réponse à ${`OPTIONS ${url}`}`,
    actual: (method: string, url: string) => say`La réponse à ${`${method} ${url}`}`,
  },
  now: (status: number | null) => (status === null ? say`maintenant sans réponse` : say`maintenant ${status}`),
  said: (said: number, of: number) => `${number(said)} sur ${number(of)} dits`,
  states,
  absent: "absent",
  status: "Statut",
  anAnswer: "Une réponse",
  success: "200 à 299",
  aList: "des noms, avec des virgules",
  noRedirect: "pas de redirection",
  noAnswer: {
    refused: "refusé",
    "name-not-found": "nom introuvable",
    reset: "coupé",
    timeout: "délai dépassé",
    certificate: "certificat non reconnu",
    "unknown-host": "personne",
    limit: "transmis trop souvent",
  },
  why,
  orStar: say`${"*"} conviendrait aussi.`,
  blocksNow: (title: Phrase) => say`Bloque maintenant : ${title}.`,
  later: (title: Phrase) => say`Ensuite : ${title}.`,
  noFix,
  besides: "En outre",
  levels: { vary: "conseillé", expose: "si le script le lit", "max-age": "facultatif" } satisfies Record<Further["says"], string>,
  further: {
    vary: say`La réponse diffère d’une page à l’autre : les caches doivent les distinguer.`,
    expose: say`Sinon le script ne peut pas voir ceux-ci.`,
    "max-age": (kept: Further["kept"]) =>
      kept === null
        ? say`Combien de temps l’autorisation est conservée.`
        : kept.cap === null
          ? say`Ce navigateur la conserve ${kept.seconds} s.`
          : say`Ce navigateur la conserve ${kept.seconds} s, et jamais plus de ${kept.cap} s.`,
  },
  nothing: {
    "same-origin": say`Rien : la page demande à sa propre origine, et aucune autorisation n’est nécessaire.`,
    "not-asked": say`Rien : cette requête part et sa réponse sert sans l’autorisation de personne.`,
    client: say`Rien : aucun navigateur ne demande. Un programme lit tout ce qui revient.`,
    none: say`Il n’y a pas de requête.`,
  },
  stopped: (title: Phrase) => say`Quoi que disent les serveurs, autre chose l’arrête : ${title}.`,
  stops,
};
