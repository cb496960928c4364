import type { ChangeName } from "../../../practice/change.ts";
import type { Phrase } from "../../phrase.ts";
import { list, number, plural, say } from "../grammar.ts";

const days = (count: number) => (count < 2 ? "demain" : `dans ${number(count)} jours`);

/** Practice: scenarios with one thing changed. */
export const practice = {
  title: "Entraînement",
  lead: "Une situation de la bibliothèque avec une chose changée. Qu’en advient-il ?",
  due: (count: number) =>
    plural(count, {
      one: "1 croyance revient aujourd’hui.",
      other: `${number(count)} croyances reviennent aujourd’hui.`,
    }),
  nothingDue: "Rien ne revient aujourd’hui. Un tour de quatre prend quelques minutes.",
  begin: "S’entraîner",
  at: (at: number, of: number) => `${number(at)} sur ${number(of)}`,
  making: "Préparation d’une question…",
  noItem: "Aucune question n’a pu être faite : la bibliothèque n’a pas pu être chargée. Voyez votre connexion, et réessayez.",
  broken: (written: string) => say`Aucun tour d’entraînement ne s’appelle ${written}. Son nom est un nombre.`,
  again: "Réessayer",
  ask: "Qu’en advient-il maintenant ?",
  from: "De la bibliothèque",
  before: "Avant",
  beforeWas: (right: readonly Phrase[]): Phrase => [...say`À la même question, la réponse était : `, ...right.flat()],
  changed: "Une chose changée",
  byRules: (browser: string) => `Selon les règles : ${browser}.`,
  changes: {
    try: (label: Phrase): Phrase => label,
    method: (request: string, from: string, to: string) => say`${[request]} : la méthode ${from} devient ${to}.`,
    credentials: (request: string, to: string) => say`${[request]} : le script demande avec ${`credentials: "${to}"`}.`,
    crossorigin: (request: string, to: string) =>
      to === "none"
        ? say`${[request]} : l’élément n’a pas d’attribut ${"crossorigin"}.`
        : say`${[request]} : l’élément a ${`crossorigin="${to}"`}.`,
    mode: (request: string, to: string) => say`${[request]} : le mode devient ${to}.`,
    "add-header": (request: string, name: string, value: string) =>
      say`${[request]} : le script ajoute l’en-tête ${`${name}: ${value}`}.`,
    "drop-header": (request: string, name: string) => say`${[request]} : le script omet l’en-tête ${name}.`,
    page: (from: string, to: string) => say`La page passe de ${from} à ${to}.`,
    sandboxed: say`La page est dans un cadre en bac à sable.`,
    "allow-origin": (host: string, to: string | null) =>
      to === null
        ? say`${[host]} omet ${"Access-Control-Allow-Origin"}.`
        : say`${[host]} dit ${`Access-Control-Allow-Origin: ${to}`}.`,
    "second-line": (host: string, value: string) =>
      say`${[host]} ajoute une seconde ligne ${`Access-Control-Allow-Origin: ${value}`}.`,
    "allow-headers": (host: string) => say`${[host]} autorise les en-têtes par ${"*"}.`,
    vary: (host: string, to: boolean) =>
      to ? say`${[host]} dit ${"Vary: Origin"}.` : say`${[host]} ne dit pas ${"Vary: Origin"}.`,
    redirect: (host: string) => say`${[host]} redirige d’abord vers la même adresse avec une barre oblique à la fin.`,
    "allow-credentials": (host: string, to: boolean) =>
      to
        ? say`${[host]} dit ${"Access-Control-Allow-Credentials: true"}.`
        : say`${[host]} omet ${"Access-Control-Allow-Credentials"}.`,
    order: (host: string, first: string, second: string) => say`Chez ${[host]}, ${[first]} passe avant ${[second]}.`,
    status: (host: string, path: string, to: number) => say`${[host]} répond à ${path} par ${to}.`,
    "preflight-status": (host: string, to: number) => say`${[host]} répond aux preflights par ${to}.`,
    "max-age": (host: string, to: number | null) =>
      to === null
        ? say`${[host]} ne dit pas d’${"Access-Control-Max-Age"}.`
        : say`${[host]} dit ${`Access-Control-Max-Age: ${to}`}.`,
  } satisfies Record<ChangeName, unknown>,
  request: (at: number, several: boolean) => (several ? `Requête ${number(at)}` : "La requête"),
  knows: "Ce que vous savez",
  facts: {
    page: "Page",
    cookies: "Cookies qu’elle a",
    preflight: (status: number) => say`Aux preflights : ${status}`,
    actual: say`Aux requêtes :`,
    successOnly: say`(sur les réussites seulement)`,
    letsIn: (origins: readonly string[] | "any" | "reflect") =>
      origins === "any"
        ? say`Laisse entrer ${"*"}`
        : origins === "reflect"
          ? say`Laisse entrer qui demande`
          : say`Laisse entrer ${list(origins)}`,
    rules: (count: number) => say`et ${[number(count)]} par règle`,
    methods: (names: readonly string[] | "echo") =>
      names === "echo" ? say`méthodes : comme demandé` : names.length === 0 ? say`aucune méthode` : say`méthodes ${list(names)}`,
    headers: (names: readonly string[] | "echo") =>
      names === "echo" ? say`en-têtes : comme demandé` : names.length === 0 ? say`aucun en-tête` : say`en-têtes ${list(names)}`,
    withCredentials: say`avec identifiants`,
    exposes: (names: readonly string[]) => say`expose ${list(names)}`,
    maxAge: (seconds: number) => say`${`Access-Control-Max-Age: ${seconds}`}`,
    noVary: say`sans ${"Vary: Origin"}`,
    auth: (needs: string, status: number) => say`Demande ${needs}, sinon ${status}`,
    redirect: (to: string) => say`Redirige vers ${to}`,
    slash: say`Redirige vers l’adresse avec une barre oblique à la fin`,
    https: say`Redirige de ${"http"} vers ${"https"}`,
    answer: (status: number) => say`Répond ${status} sous ses conditions`,
    cache: (ignoresVary: boolean) => (ignoresVary ? say`Un cache partagé qui ignore ${"Vary"}` : say`Un cache partagé`),
    forward: (to: readonly string[]) => say`Transmet à ${list(to)}`,
    route: (path: string, status: number) => say`${path} : ${status}`,
    does: (effect: string) => say`fait : ${[effect]}`,
    conditional: say`(sous ses conditions)`,
  },
  next: "Ensuite",
  toEnd: "À la fin du tour",
  openIt: "L’ouvrir dans le terrain de jeu",
  comesBack: (count: number) => `La croyance revient ${days(count)}, dans une autre situation.`,
  onceMore: "Vous étiez certain : elle revient une fois encore dans ce tour.",
  done: (right: number, of: number) => `${number(right)} sur ${number(of)} comme vous l’avez dit`,
  doneLead: (wrong: number) =>
    wrong === 0
      ? "Rien à corriger. Elles reviennent quand elles pourraient être oubliées."
      : wrong === 1
        ? "L’autre vaut le temps qu’elle prend."
        : "Les autres valent le temps qu’elles prennent.",
  situation: "Situation",
  said: "Vous avez dit",
  was: "C’était",
  back: "Retour",
  never: "acquise",
  backIn: days,
  more: "Un autre tour",
  toCourse: "Vers le cours",
  madeOf: (scenarios: number) =>
    `Les questions viennent de ${number(scenarios)} scénarios dont une chose est changée ; chaque réponse est ce que le moteur a joué.`,
  link: "Copier un lien vers un tour pour d’autres",
  copied: "Copié. Quiconque l’ouvre reçoit les mêmes questions que les autres.",
  kept: "Conservé dans ce navigateur seulement. Rien n’est envoyé.",
};
