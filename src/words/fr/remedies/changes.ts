import type { ChangeName, ChangeOf, ChangeValues } from "../../../judge/remedies/change.ts";
import type { HostSpec } from "../../../scenario/schema.ts";
import type { Phrase } from "../../phrase.ts";
import { conditionWords } from "../conditions.ts";
import { join, list, say } from "../grammar.ts";
import { layers } from "../trace/names.ts";

/** What one change is, in a line. `server`: what the host that is changed is called; empty where none is. */
type Said = { readonly [Name in ChangeName]: (change: ChangeOf<Name>, server: Phrase) => Phrase };

const mended: Record<ChangeValues["redirect-to"]["because"], Phrase> = {
  http: say`pour rester en ${"https"}`,
  password: say`sans le mot de passe`,
  broken: say`qu’un navigateur peut suivre`,
  "unknown-host": say`où quelqu’un répond`,
};

const asked: Record<ChangeValues["ask-url"]["because"], Phrase> = {
  final: say`, là où mènent les redirections`,
  https: say` : chiffré, comme la page`,
  "known-host": say`, où quelqu’un répond`,
  spelling: say``,
  password: say` : une URL ne devrait contenir aucun mot de passe`,
  port: say` : les navigateurs parlent à ce port`,
};

const speakers: Record<ChangeValues["one-speaker"]["by"], Phrase> = {
  cors: say`sa couche CORS est désactivée`,
  route: say`son application n’envoie pas d’en-têtes CORS à elle`,
  forward: say`il retire les en-têtes CORS de ce qui vient de derrière lui`,
};

const reached: Record<HostSpec["failure"], (server: Phrase) => Phrase> = {
  none: (server) => say`${server} répond.`,
  refused: (server) => say`${server} est démarré.`,
  "name-not-found": (server) => say`Le nom de ${server} est inscrit dans le DNS.`,
  reset: (server) => say`${server} ne coupe pas la connexion.`,
  timeout: (server) => say`${server} répond à temps.`,
  certificate: (server) => say`${server} reçoit un certificat que les navigateurs reconnaissent.`,
  "blocked-by-extension": (server) => say`L’extension de l’utilisateur laisse passer les requêtes vers ${server}.`,
};

export const changes: Said = {
  "send-headers": ({ list: origins, preflight, actual }, server) => {
    const names = [...preflight, ...actual].find(([name]) => /^access-control-allow-origin$/iu.test(name))?.[1];
    if (origins.length > 1) return say`${server} autorise ${list(origins)}, chacune par son nom :`;
    if (names === "*") return say`${server} laisse toute page la lire, sans cookies :`;
    return names === undefined ? say`${server} envoie :` : say`${server} laisse lire cette page :`;
  },
  "layer-first": ({ layer, past }, server) =>
    say`${server} : ${[layers[layer]]} passe avant ${[join(past.map((kind) => layers[kind]))]}.`,
  "layer-for-more": ({ layer, list: of, condition }, server) =>
    of === "when"
      ? say`${server} : ${[layers[layer]]} ne vaut plus seulement pour les requêtes où ${conditionWords(condition)}.`
      : say`${server} : ${[layers[layer]]} vaut aussi pour les requêtes où ${conditionWords(condition)}.`,
  "exempt-own-origin": ({ origin }, server) =>
    say`${server} laisse passer ses propres pages (${origin}) : CORS ne les concerne pas.`,
  "exempt-options": (_, server) =>
    say`${server} laisse passer ${"OPTIONS"} sans demander qui c’est : un preflight ne le dit jamais.`,
  "one-speaker": ({ by }, server) => say`${server} : ${speakers[by]}, pour qu’un seul pose les en-têtes CORS.`,
  "keep-headers-on-errors": ({ status }, server) =>
    say`${server} garde ses en-têtes CORS aussi sur la page d’erreur (${status}).`,
  "respect-vary": (_, server) => say`Le cache de ${server} respecte ${"Vary"}.`,
  "send-vary": (_, server) =>
    say`${server} envoie ${"Vary: Origin"} avec chaque réponse. Ce que les caches conservent déjà reste faux jusqu’à péremption : une nouvelle URL aide tout de suite.`,
  "redirect-to": ({ from, to, because }, server) => say`${server} redirige vers ${to} au lieu de ${from}, ${mended[because]}.`,
  "no-redirect": ({ from }, server) => say`${server} ne redirige pas ${from}.`,
  "answer-401": ({ redirectedTo }, server) =>
    say`${server} répond au script par ${401} au lieu d’une redirection. La page va alors d’elle-même à ${redirectedTo} : une connexion est pour des gens, un script n’en peut rien faire.`,
  "repair-error": ({ status }, server) => say`${server} est réparé : il ne répond plus par ${status}.`,
  "switch-on": ({ layer }, server) => say`${server}, ${[layers[layer]]} : activé.`,
  "host-up": ({ failure }, server) => reached[failure](server),
  "answers-for": ({ origin }, server) => say`${server} répond aussi pour ${origin}.`,
  "serve-file": ({ path, file }, server) => say`${server} répond à ${path} par un fichier ${file}, sous le bon type.`,
  "drop-headers": ({ names }) => say`Le script n’envoie pas ${list(names)}.`,
  "rename-header": ({ from, to }) => say`Le script écrit ${to} au lieu de ${from}.`,
  credentials: ({ to }) =>
    to === "include" ? say`Le script demande avec cookies.` : say`Le script demande sans cookies, s’il n’en a pas besoin.`,
  mode: ({ to }) => say`Le script demande en mode ${to}.`,
  "redirect-mode": ({ to }) => say`Le script demande en mode redirect ${to}.`,
  "cache-mode": ({ to }) => say`Le script demande en mode cache ${to}.`,
  crossorigin: ({ to }) =>
    to === "none"
      ? say`L’élément n’a pas de ${"crossorigin"} : il s’affiche, et le script ne peut pas regarder dedans.`
      : say`L’élément dit ${`crossorigin="${to}"`}.`,
  "no-keepalive": () => say`Le script l’envoie sans ${"keepalive"}.`,
  "send-token": () => say`Le script envoie le jeton, dans ${"Authorization"}.`,
  "sign-in": ({ cookie }) => say`L’utilisateur se connecte d’abord, pour que le navigateur ait le cookie ${cookie}.`,
  method: ({ to }) => say`Le script écrit la méthode ${to}.`,
  "no-body": () => say`Le script n’envoie pas de corps.`,
  "ask-url": ({ to, because }) => say`La page demande ${to}${asked[because]}.`,
  "own-path": ({ to, upstream }) =>
    say`La page demande à son propre serveur ${to}, qu’il transmet à ${upstream}. CORS n’est alors pas nécessaire.`,
  "page-https": ({ to }) => say`La page elle-même est servie par ${"https"}, comme ${to}.`,
  "page-served": ({ to }) =>
    say`La page n’est pas ouverte depuis le disque : un serveur la donne, comme ${to}, avec les fichiers voisins.`,
  unsandbox: () => say`La page est servie hors du bac à sable, et a une origine qui peut être nommée.`,
  "page-csp": ({ directive, source }) => say`La ${"Content-Security-Policy"} de la page nomme ${source} dans ${directive}.`,
  "page-coep": ({ to }) => say`La ${"Cross-Origin-Embedder-Policy"} de la page est ${to}.`,
  "user-allows": () => say`L’utilisateur dit oui quand le navigateur demande.`,
};
