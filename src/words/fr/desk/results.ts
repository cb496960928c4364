import { join, number, plural, say } from "../grammar.ts";

const of = (count: number, all: number) => `${number(count)} sur ${number(all)}`;

/** What the receipts of a class say. */
export const results = {
  paste: "Reçus, un par ligne",
  pasteHint: "Un nom avant le code ne gêne pas ; il n’est pas conservé.",
  read: (count: number, not: number) =>
    not === 0 ? `Lus : ${number(count)}.` : `Lus : ${number(count)}, pas lus : ${number(not)}.`,
  line: (line: number, why: string) => `Ligne ${number(line)} : ${why}`,
  not: {
    mistyped: "mal tapé ; ses deux dernières lettres ne vont pas.",
    "other-plan": "le reçu d’un autre plan.",
    none: "pas de reçu.",
    newer: "le reçu d’une version plus récente de cette page. Rechargez, et réessayez.",
  },
  more: (count: number) => `Et ${number(count)} lignes de plus qui n’en contiennent pas.`,
  beyond: (count: number, limit: number) =>
    `Au plus ${number(limit)} reçus sont lus à la fois ; ${number(count)} lignes ont été laissées de côté. Collez le reste à part.`,
  whatItHolds:
    "Un reçu contient des réponses, à quel point on en était sûr, et la marque du plan. Ni nom, ni heure, ni adresse. Deux pareils sont deux élèves qui ont répondu pareil.",
  none: "Collez des reçus, et ce que croit la classe se trouvera ici.",
  title: "Ce que croit votre classe",
  about: "Premières réponses, avant toute lecture. D’abord ce qui est certain et faux.",
  nothingWrong: "Personne ne s’est trompé sur quoi que ce soit qui ait un nom.",
  other: "Faux d’une autre façon",
  inParts: (parts: readonly number[], text: string) =>
    `${plural(parts.length, { one: "Partie", other: "Parties" })} ${join(parts.map((part) => number(part + 1)))}${text === "" ? "" : ` : ${text}`}`,
  of,
  certain: (count: number) => (count === 0 ? "" : `${number(count)} certains`),
  next: "À lire ensuite :",
  lesson: (title: string) => `la leçon « ${title} »`,
  scenario: "un scénario qui le montre",
  partByPart: "Partie par partie",
  table: { part: "Partie", right: "Juste d’abord", certain: "Certain et faux", unknown: "Ne savait pas" },
  reached: (count: number, all: number, changes: number | null) =>
    changes === null
      ? of(count, all)
      : `${of(count, all)}, en ${number(changes)} ${plural(changes, { one: "changement", other: "changements" })} environ`,
  withHints: (count: number) => (count === 0 ? "" : `${number(count)} avec un indice`),
  answers: "Quelles réponses ils ont données",
  isRight: "juste",
  unknown: "Je ne sais pas",
  times: (count: number) => say`${[number(count)]}`,
};
