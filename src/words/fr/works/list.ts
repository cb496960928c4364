import type { Imported } from "../../../store/manager.ts";
import { number, plural } from "../grammar.ts";
import { works } from "./works.ts";

export const list = {
  looking: "Recherche de ce qui est conservé ici…",
  notLoaded: "La liste n’a pas pu être chargée.",
  search: "Chercher dans mes travaux",
  searchExample: "Chercher : un nom, un hôte…",
  import: "Importer",
  filesToImport: "Fichiers à importer",
  saveAll: "Tout enregistrer comme fichier",
  none: "Rien n’est encore conservé ici. Ce que vous changez dans un scénario s’enregistre de soi-même, et se trouve ici.",
  notFound: (query: string) => `Aucun de vos travaux ne s’appelle « ${query} ».`,
  undo: "Annuler",
};

/** What was done last. */
export const done = {
  reading: "Lecture…",
  renamed: "Renommé.",
  duplicated: "Dupliqué.",
  deleted: (title: string) => `« ${title} » a été supprimé.`,
  restored: "Il est de retour.",
  imported: ({ taken, same, failed }: Imported) =>
    [
      `Importé : ${works(taken)}.`,
      ...(same > 0 ? [plural(same, { one: "1 travail était déjà là.", other: `${number(same)} travaux étaient déjà là.` })] : []),
      ...(failed.length > 0
        ? [
            plural(failed.length, {
              one: "1 chose n’a pas pu être reprise :",
              other: `${number(failed.length)} choses n’ont pas pu être reprises :`,
            }),
          ]
        : []),
    ].join(" "),
  /** One of those that could not be taken in: the file, and which of the works in it. */
  notTaken: ({ name, place, why }: Imported["failed"][number]) =>
    `${place === null ? name : `${name}, numéro ${number(place)}`} : ${whyNotTaken[why]}`,
  notDone: "Impossible : cela a été changé dans un autre onglet, ou le stockage le refuse. Réessayez.",
  /** Something rejected: storage, or a part that could not be loaded. */
  noAnswer: "Impossible : le stockage du navigateur ne répond pas. Réessayez, ou rechargez d’abord la page.",
};

const whyNotTaken: Readonly<Record<Imported["failed"][number]["why"], string>> = {
  "too-large": "c’est trop grand.",
  "not-json": "ce n’est pas du JSON. Choisissez un fichier exporté d’ici.",
  "not-works": "il ne contient aucun travail de Preflight.",
  "newer-version": "il vient d’une version plus récente de Preflight. Rechargez la page pour l’obtenir.",
  "not-a-scenario": "son scénario enfreint une règle ou une limite.",
  full: "le stockage de ce navigateur est plein.",
  unavailable: "ce navigateur ne laisse pas la page le conserver.",
  "too-many": `il y a déjà ${number(1000)} travaux ici. Supprimez-en d’abord.`,
};
