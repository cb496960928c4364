import { number, plural, rowsOf } from "../grammar.ts";

/** Servers and proxies, and the layers that a request meets in them. */
export const servers = {
  label: "Serveur",
  proxy: (name: string) => `${name} (proxy)`,
  addServer: "Serveur",
  addProxy: "Proxy",
  none: "Pas de serveur. Chaque requête finit par un hôte inconnu.",
  duplicate: "Dupliquer ce serveur",
  remove: "Retirer ce serveur",
  export: "Exporter…",
  fails: {
    refused: "Personne n’écoute ici : chaque requête échoue sans réponse.",
    "name-not-found": "Son nom est introuvable : chaque requête échoue sans réponse.",
    reset: "Il coupe chaque connexion avant de répondre.",
    timeout: "Il ne répond jamais.",
    certificate: "Son certificat n’est pas reconnu : par https, chaque requête échoue.",
    "blocked-by-extension": "Une extension du navigateur bloque chaque requête vers lui.",
  },
  more: "Nom, origines, réseau, disponibilité",
  name: { label: "Nom", none: "d’après son origine" },
  origins: { title: "Origines pour lesquelles il répond", rows: rowsOf("origine") },
  addressSpace: { label: "Se trouve sur", auto: "d’après son nom" },
  owner: {
    label: "Qui peut le changer",
    titles: { us: "Vous", "someone else": "Quelqu’un d’autre" },
    hint: "Alors aucun changement n’y est proposé.",
  },
  failure: {
    label: "Ce qui va mal en chemin",
    titles: {
      none: "Rien",
      refused: "Connexion refusée : personne n’écoute",
      "name-not-found": "Nom introuvable",
      reset: "Connexion coupée",
      timeout: "Pas de réponse à temps",
      certificate: "Certificat non reconnu",
      "blocked-by-extension": "Bloqué par une extension",
    },
    hint: "Rien de cela n’est CORS, et le script voit la même TypeError. La console les distingue.",
  },
};

/** The layers of one server. */
export const layers = {
  title: "Couches",
  order: "dans l’ordre où une requête les rencontre",
  one: (kind: string, place: number) => `${kind}, couche ${place}`,
  isOn: (kind: string, place: number) => `${kind}, couche ${place}, est active`,
  off: "Inactive : les requêtes passent à côté",
  add: "Ajouter",
  addMore: "Ajouter une couche",
  addOne: (kind: string) => `Ajouter une couche : ${kind}`,
  /** Which requests a layer is for; its list of conditions opens below. */
  requests: (conditions: number) =>
    conditions === 0
      ? "Pour chaque requête"
      : `Pour certaines requêtes seulement (${plural(conditions, { one: "1 condition", other: `${number(conditions)} conditions` })})`,
};
