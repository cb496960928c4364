import type { Initiator } from "../../../trace/failures.ts";
import { number } from "../grammar.ts";

/** What stands in the list of choices; `client` is no browser. */
const initiators: Record<Initiator | "client", string> = {
  fetch: "fetch()",
  xhr: "XMLHttpRequest",
  eventsource: "EventSource",
  beacon: "navigator.sendBeacon()",
  img: "image : <img>",
  script: "script : <script>",
  module: "module : <script type=module>",
  stylesheet: "feuille de style : <link>",
  font: "police : FontFace",
  video: "vidéo : <video>",
  track: "sous-titres : <track>",
  shape: "image CSS : shape-outside",
  preload: "préchargement : <link rel=preload>",
  modulepreload: "module préchargé : <link rel=modulepreload>",
  prefetch: "prefetch : <link rel=prefetch>",
  icon: "icône : <link rel=icon>",
  worker: "worker : new Worker()",
  sharedworker: "worker partagé : new SharedWorker()",
  importscripts: "dans un worker : importScripts()",
  websocket: "WebSocket",
  form: "formulaire : <form>",
  iframe: "cadre : <iframe>",
  navigation: "lien, fenêtre : <a>, open()",
  client: "un programme (curl, un serveur)",
};

/** The list of requests, and what one of them can be shown as. */
export const request = {
  label: "Requêtes",
  one: (place: number) => `Requête ${place}`,
  none: "Pas encore de requêtes.",
  after: (seconds: number) => `après ${number(seconds)} s`,
  add: "Ajouter",
  kinds: {
    fetch: { title: "fetch", add: "Ajouter une requête fetch" },
    xhr: { title: "XMLHttpRequest", add: "Ajouter une requête XMLHttpRequest" },
    element: { title: "élément", add: "Ajouter une requête d’élément" },
    form: { title: "formulaire", add: "Ajouter une requête de formulaire" },
    client: { title: "curl", add: "Ajouter une requête curl" },
  },
  duplicate: "Dupliquer",
  shownAs: {
    label: "Requête, montrée comme",
    form: "Formulaire",
    code: "Code",
    headers: "Qui ajoute quoi",
  },
  initiator: "Faite avec",
  initiatorGroups: {
    script: "Un script demande",
    element: "Un élément charge",
    worker: "Un worker",
    frame: "Un cadre ou une fenêtre s’y rend",
    program: "Sans navigateur",
  },
  initiators,
};
