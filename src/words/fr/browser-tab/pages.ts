import { number, plural, say } from "../grammar.ts";

/** The documents whose scripts ask. */
export const pages = {
  label: "Pages",
  /** `title`: its name, or its host. */
  one: (title: string) => `page ${title}`,
  add: "Ajouter une page",
  url: "URL",
  origin: (origin: string) => say`Son origine, ${origin}`,
  fromFile: say`Une page issue d’un fichier a une origine opaque. Elle est envoyée comme ${"null"} et n’est égale à aucune autre, pas même à celle du fichier voisin.`,
  name: { label: "Nom", none: "d’après son hôte" },
  framedBy: {
    label: "Dans un cadre de",
    none: "aucune autre page",
    hint: "L’URL de la page autour, celle de la barre d’adresse. Son site décide des cookies et des caches. Un cadre sans URL à lui est à about:srcdoc.",
  },
  sandboxed: {
    label: "Dans un cadre en bac à sable",
    hint: "Sans allow-same-origin : son origine est opaque, et envoyée comme null. Avec allow-same-origin, c’est comme sans bac à sable.",
  },
  referrerPolicy: { label: "Politique de référent", none: "celle du navigateur" },
  more: "Plus : Content-Security-Policy, politique d’incorporation, réseau",
  csp: {
    label: "Content-Security-Policy",
    hint: "Comme le serveur de la page l’envoie. Ce qu’elle n’autorise pas n’est jamais envoyé, qui que soit l’auteur du script.",
  },
  coep: {
    label: "Politique d’incorporation",
    hint: "Cross-Origin-Embedder-Policy : si ce qui vient sans CORS doit permettre d’être incorporé.",
  },
  addressSpace: {
    label: "Vient de",
    auto: "d’après le nom de son hôte",
    hint: "Une page qui veut atteindre un réseau plus privé a besoin de la permission de l’utilisateur.",
  },
  requestsGoToo: (count: number) =>
    plural(count, {
      one: "Sa requête part avec elle quand elle est retirée.",
      other: `Ses ${number(count)} requêtes partent avec elle quand elle est retirée.`,
    }),
};
