import { join, number } from "../grammar.ts";

/** Names of the Unicode Standard, as far as people use them. */
const characters: Readonly<Record<string, string>> = {
  "\0": "NUL",
  "\t": "tabulation",
  "\n": "saut de ligne",
  "\r": "retour chariot",
  "\u001b": "échappement",
  "\u00a0": "espace insécable",
  "\u00ad": "trait d’union conditionnel",
  "\u061c": "marque de lettre arabe",
  "\u200b": "espace sans chasse",
  "\u200c": "antiliant sans chasse",
  "\u200d": "liant sans chasse",
  "\u200e": "marque gauche-à-droite",
  "\u200f": "marque droite-à-gauche",
  "\u2028": "séparateur de lignes",
  "\u2029": "séparateur de paragraphes",
  "\u202a": "enchâssement gauche-à-droite",
  "\u202b": "enchâssement droite-à-gauche",
  "\u202c": "fin d’un enchâssement ou d’un forçage",
  "\u202d": "forçage gauche-à-droite",
  "\u202e": "forçage droite-à-gauche",
  "\u2060": "gluon de mots",
  "\u2066": "isolat gauche-à-droite",
  "\u2067": "isolat droite-à-gauche",
  "\u2068": "isolat du premier fort",
  "\u2069": "fin d’un isolat",
  "\ufeff": "indicateur d’ordre des octets",
};

/** What a field holds that its reader cannot see. */
export const hidden = {
  /** `more`: how many kinds are not named. */
  characters: (named: readonly { readonly code: string; readonly name: string }[], more: number) =>
    `Invisible dans ce texte : ${named.map(({ code, name }) => `${code} (${name})`).join(", ")}${more > 0 ? `, et ${number(more)} de plus` : ""}.`,
  sentAs: (host: string) => `Son hôte est envoyé comme ${host}.`,
  lookalikes: (scripts: readonly string[]) =>
    `Il a des lettres de plusieurs écritures (${join(scripts)}), dont certaines se ressemblent.`,
  scripts: { latin: "latine", greek: "grecque", cyrillic: "cyrillique" },
  character: (char: string) => characters[char] ?? null,
  families: {
    control: "caractère de commande",
    surrogate: "moitié d’une paire",
    privateUse: "usage privé",
    tag: "étiquette",
    variation: "sélecteur de variante",
    mark: "signe sur une lettre",
    space: "espace",
    unassigned: "pas encore un caractère",
    other: "invisible",
  },
};
