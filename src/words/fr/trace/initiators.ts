import type { Initiator } from "../../../trace/failures.ts";

/** What makes requests: its name, the same with an article, and how it is said that a page begins with it. */
export const things: Record<Initiator, { readonly name: string; readonly one: string; readonly starts: string }> = {
  fetch: { name: "fetch()", one: "fetch()", starts: "fetch()" },
  xhr: { name: "XMLHttpRequest", one: "XMLHttpRequest", starts: "XMLHttpRequest" },
  img: { name: "image", one: "une image", starts: "chargement d’une image" },
  script: { name: "script", one: "un script", starts: "chargement d’un script" },
  module: { name: "script module", one: "un script module", starts: "chargement d’un script module" },
  stylesheet: { name: "feuille de style", one: "une feuille de style", starts: "chargement d’une feuille de style" },
  font: { name: "police", one: "une police", starts: "chargement d’une police" },
  video: { name: "vidéo", one: "une vidéo", starts: "chargement d’une vidéo" },
  track: { name: "piste", one: "une piste", starts: "chargement de sous-titres" },
  shape: { name: "image CSS", one: "une image CSS", starts: "chargement d’une image CSS" },
  preload: { name: "préchargement", one: "un préchargement", starts: "préchargement" },
  modulepreload: { name: "préchargement de module", one: "un préchargement de module", starts: "préchargement d’un module" },
  prefetch: { name: "prefetch", one: "un prefetch", starts: "prefetch" },
  icon: { name: "icône", one: "une icône", starts: "chargement d’une icône" },
  worker: { name: "worker", one: "un worker", starts: "lancement d’un worker" },
  sharedworker: { name: "worker partagé", one: "un worker partagé", starts: "lancement d’un worker partagé" },
  importscripts: { name: "importScripts()", one: "importScripts()", starts: "importScripts()" },
  eventsource: { name: "EventSource", one: "un EventSource", starts: "ouverture d’un EventSource" },
  form: { name: "formulaire", one: "un formulaire", starts: "envoi d’un formulaire" },
  iframe: { name: "cadre", one: "un cadre", starts: "chargement d’un cadre" },
  navigation: { name: "navigation", one: "une navigation", starts: "passage à une autre page" },
  websocket: { name: "WebSocket", one: "un WebSocket", starts: "ouverture d’un WebSocket" },
  beacon: { name: "beacon", one: "un beacon", starts: "envoi d’un beacon" },
};
