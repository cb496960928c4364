import type { Place } from "../../../export/exporter.ts";
import type { GroupName, TargetName } from "../../../export/exporting.ts";
import type { PackageDecides, Remark, RemarkCode } from "../../../export/remarks.ts";
import type { LayerKind } from "../../../scenario/schema.ts";
import type { Phrase } from "../../phrase.ts";
import { list, say } from "../grammar.ts";

type Of<Code extends RemarkCode> = Extract<Remark, { readonly code: Code }>;

const titles: Record<TargetName, string> = {
  express: "Express",
  fastify: "Fastify",
  hono: "Hono",
  koa: "Koa",
  nestjs: "NestJS",
  nextjs: "Next.js",
  nginx: "nginx",
  apache: "Apache",
  caddy: "Caddy",
  haproxy: "HAProxy",
  django: "Django (django-cors-headers)",
  fastapi: "FastAPI, Starlette",
  flask: "Flask (Flask-CORS)",
  aspnet: "ASP.NET Core",
  go: "Go (jub0bs/cors)",
  laravel: "Laravel",
  rails: "Rails (rack-cors)",
  spring: "Spring",
  worker: "Cloudflare Worker",
  s3: "Amazon S3",
  apiGateway: "Amazon API Gateway (HTTP API)",
};

const groups: Record<GroupName, string> = {
  javascript: "JavaScript",
  proxies: "Serveurs et proxys",
  python: "Python",
  others: "Autres frameworks",
  cloud: "Cloud",
};

const places: Record<Place, string> = {
  application: "Dans l’application, avant l’authentification et les routes",
  http: "Dans le bloc http",
  server: "Dans le bloc server ; aucun location ne doit avoir d’add_header à lui, sinon il n’hérite d’aucun de ceux-ci",
  "virtual-host": "Dans l’hôte virtuel, avant ProxyPass ; il faut mod_headers, mod_setenvif et mod_rewrite",
  frontend: "Dans le frontend",
  site: "Dans le bloc du site, avant reverse_proxy",
  "middleware-file": "Un fichier middleware.js, qui importe NextResponse de next/server",
  "worker-file": "À la place de l’export du worker ; handle est ce qu’il faisait avant",
  program: "Là où l’application est assemblée, avant l’authentification",
  settings: "Dans les réglages CORS",
};

/** What sends CORS headers in such a server already, most often: two of them write a header twice. */
const there: Partial<Record<TargetName, string>> = {
  express: "app.use(cors())",
  fastify: "@fastify/cors",
  hono: "app.use(cors())",
  koa: "@koa/cors",
  nestjs: "app.enableCors()",
  nginx: "add_header Access-Control-…",
  apache: "Header set Access-Control-…",
  caddy: "header Access-Control-…",
  haproxy: "http-response set-header Access-Control-…",
};

const decides: Record<PackageDecides, Phrase> = {
  strangers: say`Ce que reçoit une origine inconnue, et ce que reçoit celle du serveur lui-même.`,
  vary: say`Si ${"Vary"} est envoyé.`,
  rules: say`Les règles en plus d’une liste d’origines : elles sont omises.`,
  echo: say`Ce que demande un preflight ne lui est pas redit : ${"*"} en tient lieu, ou rien avec des identifiants.`,
  passing: say`Les preflights ne continuent pas vers l’application.`,
  "one-policy": say`Une seule couche est exportée, la première.`,
  errors: say`Si les erreurs ont les en-têtes.`,
  "star-credentials": say`${"*"} avec des identifiants y est refusé : les identifiants sont omis.`,
  "written-out": say`Les lignes écrites en toutes lettres sont lues comme la politique à laquelle elles ressemblent.`,
  "content-type": say`${"Content-Type"} y est autorisé dans tous les cas.`,
  credentials: say`Les identifiants y sont autorisés pour chaque origine nommée.`,
};

const kinds: Record<LayerKind, string> = {
  cors: "CORS",
  auth: "une authentification",
  redirect: "des redirections",
  answer: "des réponses",
  cache: "un cache",
  handler: "des routes",
  forward: "une transmission",
};

const remarks: { readonly [Code in RemarkCode]: (remark: Of<Code>) => Phrase } = {
  nothing: () => say`Il n’y a pas de couche CORS à exporter.`,
  off: ({ layer }) => say`La couche ${layer + 1} est inactive, et omise.`,
  conditions: ({ layer }) =>
    say`La couche ${layer + 1} ne vaut que pour certaines requêtes. Elle est omise : pour toutes, elle autoriserait davantage.`,
  "stands-behind": ({ kinds: before }) => [
    `Ici, ceci est derrière ${list(before.map((kind) => kinds[kind]))}, qui n’est pas exporté. L’ordre compte.`,
  ],
  "written-elsewhere": ({ name, layer }) => say`La couche ${layer + 1} écrit ou retire aussi ${name}. Cela n’est pas exporté.`,
  "not-sendable": ({ name }) => say`Une ligne de ${name} est omise : tous les serveurs ne peuvent pas l’envoyer.`,
  "rule-not-read": ({ value }) =>
    say`L’entrée ${value} est omise : aucun navigateur n’envoie une telle origine, ou le motif n’est pas compris.`,
  backtracks: () =>
    say`Un motif est comparé par les moyens du serveur, ce qui peut être long sur certains textes. Comparez des origines entières.`,
  "own-origin": () =>
    say`Sa propre origine, le serveur la lit dans le schéma et ${"Host"}. Derrière un proxy, les deux doivent être ce que le navigateur a demandé.`,
  "success-list": () =>
    say`Sans ${"always"}, nginx a sa propre liste de ce qui est une réussite : 200, 201, 204, 206, 301 à 304, 307, 308.`,
  "empty-value": ({ name }) => say`Un ${name} vide est omis : nginx ne l’envoie pas.`,
  status: ({ status }) => say`nginx ne renvoie pas ${status}. Les preflights reçoivent ${403}.`,
  "lines-joined": () =>
    say`Plusieurs lignes d’un même nom partent en une seule, avec des virgules. Les navigateurs lisent les deux de la même façon.`,
  "refusal-among-layers": () => say`Une origine qu’une couche refuse reçoit aussi les en-têtes des autres.`,
  "not-written": ({ name }) => say`Une ligne de ${name} est omise : sa valeur ne peut pas s’écrire dans ce langage.`,
  "on-errors-too": () => say`Des lignes réservées aux réussites vont aussi sur les erreurs.`,
  "package-decides": ({ what }) => [...say`Le paquet décide : `, ...decides[what]],
};

/** A server's policy as another server's configuration. */
export const exporting = {
  target: "Pour",
  titles,
  groups,
  places,
  /** Of every export: where its values come from. */
  assumed:
    "Ces lignes viennent de cette situation. Les valeurs que vous n’avez pas collées sont supposées : gardez ce que votre serveur énumère déjà, méthodes, en-têtes et origines, et ajoutez celles-ci.",
  /** Where such a server has something that sends the headers, most often: what to take out. Null: it is the package's own settings. */
  instead: (target: TargetName): Phrase | null => {
    const name = there[target];
    return name === undefined
      ? null
      : say`Retirez ce qui envoie ces en-têtes aujourd’hui, comme ${name} : un en-tête écrit deux fois est refusé.`;
  },
  ran: "Exécuté par nos tests : le vrai serveur a été démarré avec ce qui sort ici pour des politiques de bien des sortes, et a répondu comme celui du terrain de jeu.",
  unrun: (title: string) => `${title}, pas exécuté`,
  notRan: "Pas exécuté : aucun test n’a démarré ce serveur.",
  remarks: "Ce qui n’est pas repris",
  /** One record over the codes. */
  remark: (remark: Remark): Phrase => (remarks[remark.code] as (of: Remark) => Phrase)(remark),
};
