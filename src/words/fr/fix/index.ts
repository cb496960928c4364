import type { Unknown } from "../../../causes/situation.ts";
import type { ServerName } from "../../../paste/config/config.ts";
import type { Piece } from "../../../paste/pieces.ts";
import type { SecretKind } from "../../../paste/secrets.ts";
import type { Phrase } from "../../phrase.ts";
import { join, list, number, plural, say } from "../grammar.ts";
import { advised } from "./advised.ts";
import { causes } from "./causes.ts";
import { explained } from "./explained.ts";
import { tests } from "./not-cors.ts";

const kinds: Record<Piece["kind"], string> = {
  console: "Console",
  sign: "Console",
  request: "Requête",
  response: "Réponse",
  config: "Configuration",
};

const unknown: Record<Unknown, { readonly name: string; readonly why: Phrase }> = {
  page: { name: "Page", why: say`Ce que vous avez collé ne la nomme pas.` },
  target: { name: "Cible", why: say`Ce que vous avez collé ne la nomme pas.` },
  method: {
    name: "Méthode",
    why: say`Une ligne de console ne la dit pas. Collez l’appel, ou « Copier comme fetch ».`,
  },
  headers: { name: "En-têtes posés", why: say`Ce que pose le script est dans l’appel, et dans « Copier comme fetch ».` },
  credentials: {
    name: "Identifiants",
    why: say`Les navigateurs omettent les cookies d’un HAR, et la plupart des lignes n’en parlent pas.`,
  },
  status: { name: "Statut", why: say`Regardez la ligne dans le panneau Réseau, ou collez ${"curl -i"}.` },
  answer: {
    name: "En-têtes de la réponse",
    why: say`Le navigateur vous les cache. Collez ${"curl -i"} pour les compléter.`,
  },
};

const servers: Record<ServerName, string> = {
  nginx: "nginx",
  express: "Express",
  apache: "Apache",
  caddy: "Caddy",
  spring: "Spring",
  starlette: "FastAPI, Starlette",
  flask: "Flask-CORS",
  django: "django-cors-headers",
  "rs-cors": "Go, rs/cors",
  "jub0bs-cors": "Go, jub0bs/cors",
  s3: "S3",
  "api-gateway": "API Gateway",
};

const secrets: Record<SecretKind, (count: number) => string> = {
  cookie: (count) => plural(count, { one: "1 cookie", other: `${number(count)} cookies` }),
  token: (count) => plural(count, { one: "1 jeton", other: `${number(count)} jetons` }),
  key: (count) => plural(count, { one: "1 clé", other: `${number(count)} clés` }),
  password: (count) => plural(count, { one: "1 mot de passe", other: `${number(count)} mots de passe` }),
};

/** Fix mine: from a red line to what led to it, and what mends it. */
export const fix = {
  title: "Ce qui a mal tourné, et la plus petite correction",
  lead: "Collez ce que vous avez. Une ligne rouge suffit pour commencer ; davantage laisse moins de questions.",
  box: {
    label: "Ce que vous avez",
    placeholder: "La ligne rouge suffit pour commencer.",
    file: "Ouvrir un fichier",
    clear: "Vider",
    reading: "Lecture du fichier",
    stop: "Abandonner",
    private: "Lu ici, dans cette page ; rien n’est envoyé. Cookies, jetons et clés sont remplacés dès que vous collez.",
    tooLong: (length: number, limit: number) =>
      say`${[number(length)]} caractères. Au plus ${[number(limit)]} sont lus : ce qui suit ne l’est pas.`,
    tooLarge: (megabytes: number, limit: number) =>
      say`${[number(megabytes)]} Mo. Au plus ${[number(limit)]} Mo peuvent être lus. N’exportez que l’entrée en échec : clic droit dans le panneau Réseau, Copier, Tout copier comme HAR.`,
    unreadable: "Ce fichier n’a pas pu être lu.",
    notText: "Ce fichier n’est ni du texte ni un HAR.",
  },
  reads: {
    title: "Ce qui peut être lu",
    lines: [
      say`Lignes de console de Chrome, Firefox, Safari`,
      say`« Copier comme fetch », « Copier comme cURL » (bash, cmd, PowerShell), appels d’Axios et de XMLHttpRequest`,
      say`En-têtes de requête et de réponse, ${"curl -i"}, ${"curl -v"}`,
      say`Un fichier HAR de 100 Mo au plus, une de ses entrées`,
      say`Configurations : nginx, Apache, Caddy, ${"cors()"} d’Express, Spring, FastAPI, Flask, Django, Go, S3, API Gateway`,
      say`Conseils qu’on vous a donnés : ils sont joués avant que vous ne les suiviez`,
    ],
  },
  try: {
    title: "Essayez avec l’un de ceux-ci",
    names: ["Chrome, un preflight refusé", "Firefox, pas de réponse du tout", "Safari, et l’appel dont il s’agit"],
  },
  recognised: {
    title: "Reconnu",
    pieces: (count: number) => plural(count, { one: "1 morceau", other: `${number(count)} morceaux` }),
    kinds,
    printedBy: "Affiché par",
    page: "Page",
    target: "Cible",
    redirected: "Redirigé depuis",
    called: "Appelé avec",
    request: "Requête",
    withHeaders: (method: string, names: readonly string[]): Phrase =>
      names.length === 0 ? say`${method}` : say`${method} avec ${list(names)}`,
    credentials: "Identifiants",
    answer: "Réponse",
    preflightAnswer: "Réponse au preflight",
    status: (status: number | null, count: number | null): Phrase =>
      status === null
        ? count === null
          ? say`cachée par le navigateur`
          : say`${[number(count)]} en-têtes, statut inconnu`
        : say`${status}, ${[count === null ? "en-têtes cachés" : plural(count, { one: "1 en-tête", other: `${number(count)} en-têtes` })]}`,
    config: "Configuration",
    servers,
    lines: (first: number, last: number) =>
      first === last ? `ligne ${number(first)}` : `lignes ${number(first)} à ${number(last)}`,
    partly: {
      end: "elle s’interrompt",
      middle: "un morceau d’elle",
      older: "comme la formule une version plus ancienne",
      spelt: "écrite un peu autrement",
    },
    replaced: "Remplacé",
    replacedWhat: (counts: readonly (readonly [SecretKind, number])[]) =>
      `${join(counts.map(([kind, count]) => secrets[kind](count)))}, avant que rien ne soit conservé.`,
    keep: "Les garder",
    unknownTitle: "Inconnu, pas absent",
    mark: "inconnu",
    unknown,
    notUnderstood: "Pas compris",
    line: (line: number) => `Ligne ${number(line)}`,
    stays: "Votre texte reste tel quel.",
    nothing: say`Rien là-dedans n’est une ligne de console, une commande, un appel, des en-têtes, un HAR ou une configuration connus ici. Le texte reste ; collez la ligne rouge de la console, ou « Copier comme fetch ».`,
  },
  har: {
    title: (count: number) => plural(count, { one: "1 entrée dans ce HAR", other: `${number(count)} entrées dans ce HAR` }),
    choose: "Quelle requête ?",
    entry: (method: string, url: string, status: string) => `${method} ${url} : ${status}`,
    hidden: "pas de réponse visible",
    pair: (status: string): Phrase => say`avec son ${"OPTIONS"}, réponse ${status}`,
    alone: say`pas d’${"OPTIONS"} pour elle dans ce fichier : elle n’en avait pas besoin, ou l’outil omet les preflights`,
    cookies: say`Les navigateurs ôtent cookies et jetons d’un HAR : qu’il n’y en ait pas ne dit rien.`,
  },
  working: "Exécution de ce qui a pu y mener…",
  questions: {
    title: (count: number) =>
      plural(count, { one: "Une question précise les choses", other: `${number(count)} questions précisent les choses` }),
    skip: (count: number) => (count > 1 ? "Passer les deux" : "La passer"),
    order: "Les réponses changent l’ordre des causes, et n’en cachent jamais une.",
    preflight: {
      legend: say`Dans les outils de développement, Réseau : quel statut a la ligne ${"OPTIONS"} ?`,
      options: { ok: "2xx", auth: "401, 403", missing: "404, 405", error: "5xx" },
      unknown: "Je ne la vois pas",
    },
    sends: {
      legend: say`Qu’envoie le script ? Cochez ce que vous savez, ou collez l’appel ci-dessus.`,
      options: {
        method: "PUT, PATCH ou DELETE",
        json: "Un corps JSON",
        token: "Authorization",
        header: "Un en-tête à lui",
        cookies: "Des cookies",
      },
    },
    curl: {
      legend: say`Que dit curl de la même adresse ?`,
      options: { status: "Un statut", refused: "Refusé", certificate: "Certificat", hangs: "Il reste suspendu" },
      unknown: "Je ne sais pas",
    },
  },
  causes: {
    title: "Ce qui affiche exactement cette ligne",
    needs: "Tout ce qui doit être dit, et un ticket",
    titlePiece: "Ce qui affiche ce dont vous avez collé un morceau",
    titleSpelt: "Ce qui affiche cette ligne, formulée un peu autrement",
    titleOlder: "Ce qui affiche cette ligne dans les mots d’aujourd’hui",
    possible: "Ce qui a pu y mener",
    fits: "Ce qui répond ainsi",
    playedIn: (browser: string) => `Joué par le moteur, dans ${browser}`,
    identical: "votre ligne, identique",
    piece: "affiche ce dont vous avez collé un morceau",
    older: "l’affiche dans les mots d’aujourd’hui",
    spelt: "formulée un peu autrement",
    yours: "comme vous l’avez collé",
    perhaps: "possible",
    passesTitle: "Rien là-dedans n’échoue",
    passes: say`Joué comme vous l’avez collé, rien n’échoue : le script lit la réponse. Ce qui a échoué n’est pas là-dedans, comme une autre réponse, un cache, ou le preflight.`,
    further: (count: number) =>
      plural(count, { one: "1 autre affiche la même chose", other: `${number(count)} autres affichent la même chose` }),
    furtherPossible: (count: number) =>
      plural(count, { one: "1 autre est possible", other: `${number(count)} autres sont possibles` }),
    withMore: (count: number): Phrase =>
      say`${[plural(count, { one: "1 autre cause affiche", other: `${number(count)} autres causes affichent` })]} cette ligne et une seconde. S’il y a une seconde ligne, avec une raison ou un statut, collez-la aussi : alors c’est bien CORS.`,
    ruledOut: (count: number) => `Exclues par la formulation : ${number(count)}`,
    wouldSay: "Elle dirait :",
    nothing: "Elle n’afficherait rien.",
    order: say`Dans l’ordre de ce que vous avez collé et répondu, puis de la fréquence que nous prêtons à chaque cause : une estimation d’après des discussions publiques sur CORS.`,
    none: say`Aucune cause connue ici n’affiche cette ligne. Elle a été reconnue, et c’est tout ce qu’on peut en dire.`,
    withoutCall: say`Aucune cause n’affiche cette ligne pour l’appel que vous avez collé : il a été laissé de côté, et la ligne seule a été jouée.`,
    answersDiffer: say`Les réponses que vous avez collées diffèrent en ${"Access-Control-Allow-Origin"} ou ${"x-cache"}, et l’une d’elles a été jouée. Un cache qui ne distingue pas les origines peut donner ce qui a été répondu à quelqu’un d’autre.`,
    noLine: say`Aucune ligne n’a été collée : celles-ci conviennent à ce qui est connu.`,
    assumed: say`Ce qui est inconnu a été complété par ce qui est habituel. Ouvrez une cause pour la voir jouée, et ce qui la changerait.`,
  },
  advised,
  titles: causes,
  explained,
  notCors: {
    title: "Ce n’est pas CORS : aucun en-tête n’y peut rien",
    lead: say`Rien n’est revenu qu’un navigateur aurait pu juger. Chacune de ces causes a un test de trente secondes.`,
    table: "Est-ce bien CORS ?",
    cause: "Cause",
    sees: "Vous verrez",
    test: "Le test",
    after: say`curl n’a pas de contrôle CORS : s’il marche, cela prouve que le serveur vit, et rien sur l’autorisation.`,
    script: "L’erreur du script lui-même",
    tests,
  },
};
