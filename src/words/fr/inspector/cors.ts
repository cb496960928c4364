import type { LayerOf, OriginRule } from "../../../scenario/schema.ts";
import { join, rowsOf, say } from "../grammar.ts";

type Policy = Extract<LayerOf<"cors">, { style: "policy" }>;

const unknownOrigins: Record<Policy["unknownOrigin"], string> = {
  omit: "ne reçoit pas d’en-têtes CORS",
  first: "reçoit ceux de la première origine",
  any: "reçoit *",
  refuse: "est refusée par 403",
};

const onStatuses: Record<Policy["onStatuses"], string> = {
  all: "chaque réponse",
  success: "les réponses réussies seulement (2xx, 3xx)",
};

const ownOrigins: Record<Policy["ownOrigin"], string> = {
  checked: "est contrôlée comme les autres",
  exempt: "passe sans contrôle, d’après Host",
};

const preflightsTo: Record<Policy["preflights"], string> = {
  answer: "reçoivent leur réponse ici",
  pass: "continuent vers les couches derrière",
};

const rules: Record<OriginRule["test"], string> = {
  "sub-domains-of": "est un sous-domaine de",
  begins: "commence par",
  ends: "finit par",
  contains: "contient",
  matches: "correspond au motif",
  equals: "est",
};

/** What one way to write the layer cannot say that the other says. */
const lost = {
  answerOfItsOwn: (origin: string) => `une réponse propre à chaque origine (seule ${origin} reste)`,
  origins: (origins: readonly string[]) => `les origines ${join(origins)}`,
  refusal: "403 pour une origine inconnue",
  rules: "des règles pour les origines",
  echo: "l’écho de ce que demande le preflight",
  ownOrigin: "une exception pour la même origine",
  onPreflight: (line: string) => `${line} (preflight)`,
  onOthers: (line: string) => `${line} (autres réponses)`,
  preflightStatus: (status: number) => `le statut ${status} sur le preflight`,
};

/** The CORS layer, as headers or as a policy. */
export const cors = {
  label: "Comment cette couche est écrite",
  styles: { headers: "En-têtes bruts", policy: "Politique" },
  otherForm: "L’autre forme",
  lost,
  /** `what`: from `lost`. */
  cannotHold: {
    policy: (what: readonly string[]) => `Une politique ne peut pas contenir ${what.join(" ; ")}.`,
    headers: (what: readonly string[]) => `Une liste fixe d’en-têtes ne peut pas contenir ${what.join(" ; ")}.`,
  },
  switchWithout: "Changer sans cela",
  leave: "Laisser tel quel",
  onOthers: "Sur toute autre réponse",
  onPreflight: "Sur la réponse à un preflight",
  headers: {
    none: "Rien encore : aucune page d’une autre origine ne peut lire les réponses.",
    answersPreflights: "Répond aux preflights",
    off: "Non : une requête OPTIONS continue vers la couche suivante.",
    onPreflight: "Sur la réponse à un preflight (OPTIONS)",
    nothingOnPreflight: "Rien encore : chaque preflight échoue.",
    preflightStatus: "Statut du preflight",
    onPreflights: {
      label: "Ces en-têtes aussi sur les réponses à OPTIONS",
      hint: "Pour ce que d’autres répondent : un 401 ou un 404 à un preflight les porte alors aussi.",
    },
  },
  onStatuses: { label: "Ses en-têtes sont sur", titles: onStatuses },
  /** What is needed seldom, one click away where there is little room. */
  more: {
    headers: "Plus : sur quelles réponses ils sont",
    policy: "Plus : preflights, origine du serveur lui-même, sur quelles réponses",
    preview: "Ce qu’elle envoie",
  },
  policy: {
    methods: "Méthodes",
    headers: "En-têtes",
    asked: {
      methods: "Méthodes autorisées",
      headers: "En-têtes autorisés",
      titles: { list: "Ceux d’une liste", echo: "Tout ce que demande le preflight" },
    },
    expose: "En-têtes exposés",
    maxAge: { label: "Max age, secondes", range: "Secondes, ou -1 pour « ne pas conserver ».", none: "pas envoyé" },
    credentials: "Autoriser les identifiants",
    vary: "Envoyer Vary: Origin",
    origins: {
      label: "Origines autorisées",
      titles: { list: "Celles d’une liste", any: "Toutes, avec *", reflect: "Qui demande (reflet)" },
      list: "Liste des origines",
      rows: rowsOf("origine"),
      none: "Personne n’est dans la liste.",
    },
    rules: {
      title: "Règles en plus de la liste",
      one: (place: number) => `Règle ${place}`,
      add: "Ajouter une règle",
      test: "L’origine",
      titles: rules,
      value: "Texte",
      hint: "Comparé à l’origine entière, comme https://shop.example. Un début ou une fin seuls laissent entrer des sosies.",
    },
    ownOrigin: { label: "L’origine du serveur lui-même", titles: ownOrigins },
    preflights: { label: "Les preflights", titles: preflightsTo },
    unknownOrigin: { label: "Une origine inconnue", titles: unknownOrigins },
  },
  preview: {
    sentTo: (origin: string) => say`Envoyé à ${origin}`,
    editRaw: "Modifier comme en-têtes bruts",
    refused: "Refusé avec le statut 403.",
    noHeader: "aucun en-tête",
  },
};
