import type { HandedOver } from "../../../http/script-data.ts";
import type { OpenedPage } from "../../../trace/embedded.ts";
import type { Outcome, ReadableThing } from "../../../trace/events.ts";
import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

type Embedded = Extract<Outcome, { kind: "embedded" }>;

/** That it worked, without a word on what script can read of it. */
const done: Record<Embedded["initiator"], string> = {
  img: "L’image s’affiche.",
  script: "Le script s’exécute.",
  module: "Le script module s’exécute.",
  stylesheet: "La feuille de style s’applique.",
  font: "La police est utilisée.",
  video: "La vidéo est lue.",
  track: "La vidéo a ses sous-titres.",
  shape: "Le texte épouse la forme.",
  preload: "Le préchargement est là.",
  modulepreload: "Le module est là.",
  prefetch: "Le prefetch est là.",
  icon: "L’icône est chargée.",
  worker: "Le worker s’exécute.",
  sharedworker: "Le worker partagé s’exécute.",
  importscripts: "Le script importé s’exécute dans le worker.",
  eventsource: "L’EventSource reçoit un message.",
  form: "Le formulaire est envoyé, et son cadre affiche la réponse.",
  iframe: "Le cadre affiche le document.",
  navigation: "La fenêtre s’y rend.",
  websocket: "Le WebSocket est ouvert.",
  beacon: "Le beacon est en file d’attente.",
};

export interface Looked {
  readonly initiator: Embedded["initiator"];
  readonly event: Embedded["event"];
  /** null where there is nothing to look into. */
  readonly readable: boolean | null;
  /** The page that a window shows now; null: none. */
  readonly opened: OpenedPage | null;
  /** What a script has given to the page; null: nothing that could be told. */
  readonly handed: HandedOver | null;
}

const inside: Record<ReadableThing, { readonly what: string; readonly yes: Phrase; readonly no: Phrase }> = {
  pixels: {
    what: "ses pixels",
    yes: say`Un canevas où elle est dessinée reste lisible : ${"getImageData()"} donne les pixels.`,
    no: say`Elle est venue sans CORS. Un canevas où elle est dessinée est désormais teinté : ${"getImageData()"} lève une ${"SecurityError"}.`,
  },
  rules: {
    what: "ses règles",
    yes: say`${"cssRules"} les donne.`,
    no: say`Elle est venue sans CORS : ${"cssRules"} lève une ${"SecurityError"}, alors que la page est mise en forme par elle.`,
  },
  "error-details": {
    what: "le détail de ses erreurs",
    yes: say`${"window.onerror"} reçoit le message, le fichier et la ligne.`,
    no: say`Il est venu sans CORS : ${"window.onerror"} reçoit ${"Script error."} et rien d’autre, alors que le script s’exécute avec tous les droits de la page.`,
  },
  window: {
    what: "le document de la fenêtre",
    yes: say`Elle est de même origine : le script qui l’a ouverte lit son ${"document"}.`,
    no: say`Elle est d’une autre origine : son ${"document"} lève une ${"SecurityError"}.`,
  },
  document: {
    what: "son document",
    yes: say`Page et cadre sont de même origine : ${"contentDocument"} est le document entier.`,
    no: say`Le cadre est d’une autre origine : ${"contentDocument"} vaut ${"null"}. Aucun en-tête n’y change rien ; les deux peuvent se parler avec ${"postMessage()"}.`,
  },
};

const looksInto: Partial<Record<Embedded["initiator"], ReadableThing>> = {
  img: "pixels",
  video: "pixels",
  stylesheet: "rules",
  script: "error-details",
  module: "error-details",
  form: "document",
  iframe: "document",
  navigation: "window",
};

const alone: Partial<Record<Embedded["initiator"], Phrase>> = {
  script: say`Il s’exécute avec tous les droits de la page. Seule une erreur en lui montrerait ce que la page en apprend.`,
  module: say`Il s’exécute avec tous les droits de la page. Seule une erreur en lui montrerait ce que la page en apprend.`,
  font: say`Les polices sont toujours demandées avec CORS. Une fois là, tout texte de la page peut l’utiliser.`,
  track: say`Le script lit ses répliques : une piste ne vient donc jamais sans autorisation, elle vient de la même origine ou avec CORS.`,
  shape: say`Le script peut mesurer où va le texte, et apprend ainsi à quoi ressemble l’image : une forme est toujours demandée avec CORS.`,
  preload: say`Il attend un élément ou un appel qui demande la même URL de la même façon.`,
  modulepreload: say`Il attend un script ou un import qui demande le module. Il ne s’est pas exécuté.`,
  prefetch: say`Il est dans le cache HTTP, pour ce que l’utilisateur fera ensuite.`,
  worker: say`Son script a l’origine de la page : ce qu’il demande passe par CORS comme si la page le demandait.`,
  sharedworker: say`Son script a l’origine de la page : ce qu’il demande passe par CORS comme si la page le demandait. Toutes les pages de cette origine peuvent le partager.`,
  importscripts: say`Il est venu sans CORS et s’exécute avec tous les droits de l’origine de la page.`,
  eventsource: say`Un EventSource s’ouvre toujours avec CORS. Le script lit chaque message.`,
  websocket: say`CORS n’existe pas pour lui : le script lit chaque message et envoie ce qu’il veut.`,
  beacon: say`${"sendBeacon()"} a renvoyé ${"true"}. Quoi qu’il en advienne, le script n’en saura rien.`,
};

/** Where no event tells of it. */
const quietly: Partial<Record<Embedded["initiator"], { readonly title: Phrase; readonly why: Phrase }>> = {
  shape: {
    title: say`Le texte s’écoule comme s’il n’y avait pas de forme.`,
    why: say`Aucun événement ne dit que l’image manque.`,
  },
  icon: {
    title: say`La page n’apprend rien de son icône.`,
    why: say`Une icône s’affiche hors de la page, et aucun événement n’en parle.`,
  },
  prefetch: {
    title: say`Rien n’est chargé d’avance.`,
    why: say`Ce navigateur ne fait pas de prefetch, et aucun événement ne le dit.`,
  },
};

/** What became of an element, and what script can read of it. */
export function embeddedWords({ initiator, event, readable, opened, handed }: Looked): {
  readonly title: Phrase;
  readonly why: Phrase;
} {
  if (event === "none" && quietly[initiator] !== undefined) return quietly[initiator];
  if (event === "none")
    return {
      title: say`L’ancien document reste.`,
      why: say`La réponse n’en contient pas : son statut le dit, ou elle est à enregistrer comme fichier. Aucun événement ${"load"} ne se produit.`,
    };
  if (opened !== null) return openedWords(opened, readable);
  if (handed !== null) return handedWords(initiator, handed);
  const thing = looksInto[initiator];
  if (readable === null || thing === undefined)
    return { title: [done[initiator]], why: alone[initiator] ?? say`Il n’y a rien en lui qu’un script puisse lire.` };
  const { what, yes, no } = inside[thing];
  return { title: [`${done[initiator]} Le script ${readable ? "peut" : "ne peut pas"} lire ${what}.`], why: readable ? yes : no };
}

/** CORS or none: what a script says belongs to the page that runs it. */
function handedWords(
  initiator: Embedded["initiator"],
  { how, name }: HandedOver,
): { readonly title: Phrase; readonly why: Phrase } {
  return {
    title: [`${done[initiator]} Il donne ses données à la page.`],
    why:
      how === "call"
        ? say`Il appelle ${`${name}()`} avec elles : toute page qui définit cette fonction les reçoit. Personne ne demande si un script peut lire la réponse.`
        : say`Il les range sous le nom ${name} : toute page qui l’exécute peut s’en servir. Personne ne demande si un script peut lire la réponse.`,
  };
}

function openedWords(page: OpenedPage, readable: boolean | null): { readonly title: Phrase; readonly why: Phrase } {
  const where = page.in === "top" ? say`La fenêtre affiche` : say`Une nouvelle fenêtre affiche`;
  const title = page.origin === "null" ? say`${where} une page d’origine opaque` : say`${where} une page de ${page.origin}`;
  if (readable !== null) return { title, why: readable ? inside.window.yes : inside.window.no };
  return page.in === "top"
    ? {
        title,
        why: say`L’ancienne page n’est plus là, ni son script : il ne lit rien.`,
      }
    : { title, why: say`Le script de l’ancienne page ne tient pas cette fenêtre : il ne lit rien.` };
}

/** What a script that looks inside gets in its hands. */
export const readings: Record<ReadableThing, { readonly yes: string; readonly no: string }> = {
  pixels: { yes: "getImageData() : les pixels", no: "getImageData() : SecurityError" },
  rules: { yes: "cssRules : les règles", no: "cssRules : SecurityError" },
  "error-details": { yes: "onerror : message, fichier, ligne", no: "onerror : Script error." },
  window: { yes: "window.document : le document", no: "window.document : SecurityError" },
  document: { yes: "contentDocument : le document", no: "contentDocument : null" },
};
