import type { ActionOf } from "../../../scenario/schema.ts";
import { pairsOf } from "../grammar.ts";

type Crossorigin = Record<ActionOf<"element">["crossorigin"], string>;

const bodyTypes: Record<ActionOf<"fetch">["bodyType"], string> = {
  text: "une chaîne",
  urlsearchparams: "URLSearchParams",
  formdata: "FormData",
  blob: "un Blob",
  arraybuffer: "un ArrayBuffer",
};

const uploadListeners: Record<ActionOf<"xhr">["uploadListener"], string> = {
  none: "aucun",
  "before-send": "ajouté avant send()",
  "after-send": "ajouté après send()",
};

const withCors = "Demandé avec CORS et cookies. Le serveur doit nommer l’origine de la page et autoriser les identifiants.";

/** What `crossorigin` means for an element. */
const crossorigin: Crossorigin = {
  none: "Demandé sans CORS, avec cookies. Cela marche sans autorisation, et le script ne peut pas regarder dedans.",
  anonymous: "Demandé avec CORS, cookies vers la même origine seulement. Ne marche que si le serveur autorise la page.",
  "use-credentials": withCors,
};

const crossoriginOfModule: Crossorigin = {
  none: "Un module est toujours demandé avec CORS. Sans l’attribut, les cookies ne vont qu’à la même origine.",
  anonymous: "Pour un module, comme sans attribut : CORS, cookies vers la même origine seulement.",
  "use-credentials": withCors,
};

const crossoriginOfTrack: Crossorigin = {
  none: "L’attribut de la vidéo. Sans lui, les sous-titres ne viennent que de la même origine.",
  anonymous: "L’attribut de la vidéo. Demandé avec CORS, cookies vers la même origine seulement.",
  "use-credentials": withCors,
};

const meanings = {
  module: crossoriginOfModule,
  modulepreload: crossoriginOfModule,
  track: crossoriginOfTrack,
  other: crossorigin,
};

/** Fields of one request. */
export const requestForm = {
  program: "Programme",
  page: "Page",
  method: "Méthode",
  url: "URL",
  headers: "En-têtes que pose le script",
  body: {
    ...{ label: "Corps", none: "aucun", type: "Passé comme", types: bodyTypes, blobType: "Type du Blob", noType: "aucun" },
    isJson: "Ceci ressemble à du JSON, et part comme texte brut : aucun Content-Type ne le dit.",
    sendAsJson: "L’envoyer comme JSON",
  },
  wait: {
    label: "Attendre d’abord, ms",
    range: "Millisecondes, de 0 à un an.",
    hint: "Passe sur l’horloge simulée, avant la requête.",
  },
  inWorker: {
    label: "Fait par le worker de la page",
    hint: "Par celui que la page a lancé en dernier. Il a l’origine de la page, l’adresse de son propre script comme Referer, et les politiques de son propre script.",
  },
  workerType: {
    label: "Sorte de script",
    titles: { classic: "classique", module: "module" },
    hint: "L’un comme l’autre doit venir de l’origine de la page, quels que soient les en-têtes d’un autre serveur. Un worker module a import, un classique a aussi importScripts().",
  },
  injected: {
    label: "Par un script injecté (XSS)",
    hint: "Glissé dans la page, il a son origine et tous ses droits. CORS ne l’arrête pas ; la Content-Security-Policy de la page le peut.",
  },
  target: {
    label: "Affiche la réponse dans",
    titles: { frame: "un cadre à lui", top: "cette fenêtre", "new-window": "une nouvelle fenêtre" },
    hint: "Dans une fenêtre, les cookies SameSite=Lax partent avec GET.",
  },
  navigation: {
    label: "On y va par",
    titles: {
      link: "un lien que suit l’utilisateur",
      script: "script : location",
      "window-open": "script : window.open()",
    },
    hint: "Les cookies SameSite=Lax partent avec. L’ancienne page ne lit rien.",
  },
  withCredentials: "withCredentials",
  eventSourceCredentials:
    "Alors les cookies partent aussi vers d’autres origines, et le serveur doit autoriser les identifiants.",
  uploadListener: {
    label: "Écouteur d’envoi",
    titles: uploadListeners,
    hint: "S’il est là avant send(), il impose un preflight quand la requête va vers une autre origine.",
  },
  synchronous: "Synchrone",
  mode: "Mode",
  credentials: "Credentials",
  redirect: "Redirect",
  cache: "Cache",
  keepalive: "keepalive",
  readsHeader: { label: "Demande ensuite", hint: "Un en-tête de la réponse, par son nom." },
  referrerPolicy: "Politique de référent",
  pagesReferrerPolicy: "celle de la page",
  crossorigin: { label: "crossorigin", none: "pas d’attribut", meanings },
  as: { label: "as", hint: "À quoi il sert. Seul s’en sert ce qui demande la même chose." },
  integrity: {
    label: "integrity",
    none: "aucun",
    hint: "Des empreintes comme sha384-… ; ce qui vient doit avoir l’une d’elles. D’une autre origine, cela doit venir avec CORS.",
  },
  referrer: {
    label: "Référent",
    hint: "about:client est la page. Vide : pas de Referer. L’URL d’une autre origine compte comme celle de la page.",
  },
  encoding: "Encodage",
  formFields: { title: "Champs", rows: pairsOf("champ"), none: "Aucun : un formulaire vide." },
  /** What is needed seldom, one click away. */
  more: {
    whoAsks: "Plus : ce qui demande, et depuis quelle page",
    client: "Plus : attente",
    fetch: "Plus : redirection, cache, référent, intégrité, keepalive, un en-tête, worker, script injecté, attente",
    xhr: "Plus : synchrone, un en-tête, worker, script injecté, attente",
    loads: "Plus : politique de référent, script injecté, attente",
    other: "Plus : script injecté, attente",
  },
};
