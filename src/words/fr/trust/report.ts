import type { BrowserName, CorpusMeasure, KnownDifference, LiveMeasure, PeerMeasure } from "../../../trust/report.ts";
import type { Phrase } from "../../phrase.ts";
import { list, number, say } from "../grammar.ts";

export const report = {
  /** How the figures of a part are made anew. */
  measure: (command: string) => say`Mesurez vous-même : ${command}`,
  notMeasured: "Pas mesuré lors de la dernière exécution.",
  /** Of `of`; rounded already. */
  percent: (percentage: number) => `${number(percentage)} %`,
  countOf: ({ count, of }: { readonly count: number; readonly of: number }) => `${number(count)} sur ${number(of)}`,
};

const corpora: Record<CorpusMeasure["corpus"], string> = {
  random: "fetch() et XMLHttpRequest, au hasard",
  elements: "éléments, formulaires, cadres, cookies",
  wide: "séquences, chaînes de redirections, graphies, caches",
  targeted: "cas visant ce qui était faux",
  further: "autres cas, faits par ce projet",
};

const how =
  "De vrais navigateurs ont joué ces cas une fois, et tout ce qui s’est produit a été noté. Le terrain de jeu les rejoue selon les règles de chaque navigateur.";

const howRecorded: Record<CorpusMeasure["corpus"], string> = {
  random: how,
  elements: how,
  wide: how,
  targeted: `${how} Ils visaient des règles que le terrain de jeu avait fausses ; ils ne représentent pas ce qui est courant.`,
  further: `${how} Ils ont été faits là où le terrain de jeu avait un doute. Leurs consoles n’ont pas été enregistrées.`,
};

export const recorded = {
  title: (corpus: CorpusMeasure["corpus"]) => `Enregistré : ${corpora[corpus]}`,
  how: howRecorded,
  caption: (corpus: CorpusMeasure["corpus"]) => `Cas enregistrés : ${corpora[corpus]}`,
  heads: {
    who: "Navigateur",
    verdict: "Même verdict",
    both: "Pareil pour le script et les serveurs",
    wireFull: "Pareil dans chaque en-tête",
    console: "Même console",
  },
};

const liveKinds: Record<LiveMeasure["kind"], string> = {
  fresh: "faits pour cette exécution",
  library: "de la bibliothèque",
  web: "faits pour cette exécution, avec https à côté de http, espaces d’adresses et réglages",
};

export const live = {
  title: "En direct, contre de vrais navigateurs",
  how: "Chaque scénario est joué par un vrai navigateur contre de vrais serveurs sur la machine du testeur, et par le terrain de jeu. Ils sont d’accord si le script voit la même chose et si les mêmes requêtes arrivent.",
  caption: "Scénarios joués par de vrais navigateurs",
  heads: {
    who: "Navigateur",
    scenarios: "Scénarios",
    agreed: "D’accord",
    notRun: "Pas exécutés",
    seed: "Graine",
    day: "Jour",
  },
  version: ({ version, kind }: Pick<LiveMeasure, "version" | "kind">) => `${version}, ${liveKinds[kind]}`,
  note: "Un scénario qui n’a pas pu être exécuté ne compte jamais comme accord.",
};

export const peers = {
  title: "Pour comparaison : d’autres programmes",
  how: "Deux bibliothèques qui jouent aussi fetch() ou XMLHttpRequest, sur les cas enregistrés, comparées à l’enregistrement de Chromium.",
  caption: "D’autres programmes sur les cas enregistrés",
  heads: { who: "Programme", verdict: "Même verdict", both: "Pareil pour le script et les serveurs" },
  version: ({ version, api }: Pick<PeerMeasure, "version" | "api">) =>
    `${version}, ${api === "fetch" ? "fetch()" : "XMLHttpRequest"}`,
};

const figures: Record<KnownDifference["figure"], string> = {
  both: "ce que voit le script, ou ce qui est envoyé",
  wireFull: "un en-tête sur le réseau",
  console: "la console",
};

export const known = {
  title: "Différences connues",
  how: "Là où l’on sait que le terrain de jeu dit autre chose que le navigateur, et pourquoi.",
  none: "Aucune dans les cas ci-dessus.",
  showsIn: (figure: KnownDifference["figure"]) => `Se voit dans : ${figures[figure]}.`,
  where: ({ browser, ids }: { readonly browser: string; readonly ids: readonly string[] }): Phrase => [
    `${browser} : `,
    ...list(ids, { most: ids.length }),
  ],
};

/** Kept as a list, so that none is lost in a paragraph. */
export const notCovered = {
  title: "Pas couvert",
  list: [
    "Windows, macOS, Android, iOS. Tout a été enregistré sous Linux.",
    "Safari lui-même. WebKitGTK est son moteur, avec des cookies et un réseau à lui.",
    "HTTPS avec ses certificats, HTTP/2 et HTTP/3. Les enregistrements sont passés par HTTP/1.1 en clair vers la même machine.",
    "Combien de temps dure au plus l’autorisation d’un preflight. Ces limites viennent du code source des navigateurs.",
    "Les workers, service workers et extensions d’une page.",
    "D’autres versions que celles nommées ici. Les navigateurs changent toutes les quelques semaines.",
  ],
};

/** What readers call the browsers that were recorded. */
export const browsers: Record<BrowserName, string> = {
  chromium: "Chrome",
  firefox: "Firefox",
  webkit: "Moteur de Safari",
};
