import type { HttpCacheEntryView } from "../../../trace/events.ts";
import type { Phrase } from "../../phrase.ts";
import { number, say } from "../grammar.ts";

const results = { "not-sent": "pas envoyé", "not-stored": "pas conservé", dropped: "retiré" };

interface Trouble {
  readonly cookie: string;
  readonly result: keyof typeof results;
  /** How many others went with it. */
  readonly others: number;
}

const apart: Record<NonNullable<HttpCacheEntryView["apart"]>, string> = {
  credentials: ", pour les requêtes avec identifiants",
  "no-credentials": ", pour les requêtes sans identifiants",
  elements: ", pour les éléments sans identifiants",
  sandbox: ", dans les cadres en bac à sable",
};

const duration = (seconds: number) => `${number(seconds)} s`;
/** Seconds since the scenario's start. */
const time = (seconds: number) => (seconds === 0 ? "0 s" : `+${duration(seconds)}`);

const preflightCache = {
  none: "Vide. Un preflight qui a reçu un oui est retenu ici quelque temps.",
  pages: (origin: string) => say`pour les pages de ${origin}`,
  pagesWithCredentials: (origin: string) => say`pour les pages de ${origin}, avec identifiants aussi`,
  methods: (names: string) => say`méthodes ${names}`,
  headers: (names: string) => say`en-têtes ${names}`,
  fresh: (seconds: number) => `Fraîche encore ${duration(seconds)}`,
  expired: "Expirée : redemandée la prochaine fois",
};

const httpCache = {
  none: say`Vide. Une réponse avec une durée de vie (${"Cache-Control: max-age=60"}) ou un validateur (${"ETag"}) est conservée ici.`,
  checkedAgain: "Le cache ne retient pas qui a passé le contrôle CORS : ce qu’il sert est contrôlé à nouveau.",
  /** `partition`: the top-level site; `stored`: in seconds since the scenario's start. */
  kept: ({ partition, apart: from, stored }: Kept): Phrase =>
    say`sous ${partition}${[`${from === null ? "" : apart[from]} · depuis ${time(stored)}`]}`,
  noAllowOrigin: say`pas d’${"Access-Control-Allow-Origin"}`,
  onlyWhere: (name: string, value: string | null) =>
    value === null ? say`seulement où ${name} est absent` : say`seulement où ${name} est ${value}`,
  fresh: (seconds: number) => `Fraîche encore ${duration(seconds)}`,
  stale: "Périmée : rechargée la prochaine fois",
  staleWithValidator: "Périmée : le serveur dit si elle vaut encore",
};

interface Kept {
  readonly partition: string;
  readonly apart: HttpCacheEntryView["apart"];
  readonly stored: number;
}

const cookies = {
  none: say`Pas de cookies. Un serveur en pose un avec ${"Set-Cookie"}.`,
  /** Where it goes: "pour shop.example et ses sous-domaines, chemin /cart". */
  goesTo: ({ domain, hostOnly, path }: GoesTo) =>
    `pour ${domain}${hostOnly ? "" : " et ses sous-domaines"}${path === "/" ? "" : `, chemin ${path}`}`,
  onlyUnder: (site: string) => `seulement sous ${site}`,
  /** `countsAs`: Lax or None. */
  noSameSite: (countsAs: string) => `sans SameSite : compte ici comme ${countsAs}`,
  expired: "expiré",
  untilClosed: "jusqu’à la fermeture du navigateur",
  lasts: (seconds: number) => `encore ${duration(seconds)}`,
  troubles: "Cookies écartés dans cette requête",
  /** `why`: of the reasons that the steps give, the trace's `cookieReasons`. */
  trouble: ({ cookie, result, others }: Trouble, why: Phrase) =>
    others > 0
      ? say`${cookie} et ${[number(others)]} de plus, ${[results[result]]} : ${why}.`
      : say`${cookie}, ${[results[result]]} : ${why}.`,
  /** What kept a cookie out is not how the browser is shipped. */
  asSet: "Ce navigateur est réglé ainsi : voyez « Cookies tiers » ci-dessus.",
};

interface GoesTo {
  readonly domain: string;
  /** Not to its subdomains. */
  readonly hostOnly: boolean;
  readonly path: string;
}

const cookiesBefore = {
  label: "Cookies avant l’exécution",
  one: (place: number) => `Cookie ${place}`,
  none: "Aucun : le navigateur n’a pas de cookies quand l’exécution commence.",
  setBy: "Posé par",
  line: "Set-Cookie",
  add: "Ajouter un cookie",
};

/** What the browser remembers: both caches and the cookie jar. */
export const storage = { time, preflightCache, httpCache, cookies, cookiesBefore };
