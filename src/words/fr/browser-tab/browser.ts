import type { ProfileName } from "../../../scenario/schema.ts";
import { say } from "../grammar.ts";

/** The profile, the clock and the headings of what the browser remembers. */
export const browser = {
  label: "Profil et horloge",
  profile: "Règles de",
  clock: (time: string) => say`L’horloge est à ${time}. Elle n’avance que lorsqu’une requête attend.`,
  more: "Plus : cookies tiers, réseau local",
  thirdPartyCookies: {
    label: "Cookies tiers",
    titles: { "as-shipped": "Réglage d’usine", blocked: "Bloqués", partitioned: "Séparés par site" },
    hints: {
      standard: "Le Standard laisse le choix au navigateur. Réglage d’usine : envoyés.",
      chromium:
        "Chrome, réglage d’usine, les envoie. Il ne peut séparer que ceux qui disent Partitioned : avec l’un des deux autres réglages, seuls ceux-là sont envoyés.",
      firefox: "Firefox, réglage d’usine, les sépare selon le site de la page.",
      webkit: "Safari, réglage d’usine, les bloque, et ne peut en séparer aucun.",
    } satisfies Record<ProfileName, string>,
  },
  localNetwork: {
    label: "Ce que l’utilisateur répond quand le navigateur demande",
    titles: { denied: "Non", granted: "Oui", "not-yet": "Rien encore" },
    hint: "Demandé quand une page veut atteindre un serveur sur un réseau plus privé que le sien : le réseau local, cette machine.",
  },
  preflightCache: "Cache des preflights",
  httpCache: "Cache HTTP",
  cookieJar: "Réserve de cookies",
  atThisStep: "à cette étape",
  cookiesBefore: "Cookies avant l’exécution",
  fromEarlierVisit: "d’une visite précédente",
  pages: "Pages",
};
