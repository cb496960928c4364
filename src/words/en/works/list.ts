import type { Imported } from "../../../store/manager.ts";
import { number, plural } from "../grammar.ts";
import { works } from "./works.ts";

export const list = {
  looking: "Looking what is kept here …",
  notLoaded: "The list could not be loaded.",
  search: "Search my works",
  searchExample: "Search: a name, a host …",
  import: "Import",
  filesToImport: "Files to import",
  saveAll: "Save all as a file",
  none: "Nothing is kept here yet. Whatever you change in a scenario is saved by itself, and stands here.",
  notFound: (query: string) => `No work of yours is called “${query}”.`,
  undo: "Undo",
};

/** What was done last. */
export const done = {
  reading: "Reading …",
  renamed: "Renamed.",
  duplicated: "Duplicated.",
  deleted: (title: string) => `“${title}” was deleted.`,
  restored: "It is back.",
  imported: ({ taken, same, failed }: Imported) =>
    [
      `${works(taken)} imported.`,
      ...(same > 0 ? [plural(same, { one: "1 work was here already.", other: `${number(same)} works were here already.` })] : []),
      ...(failed.length > 0
        ? [
            plural(failed.length, {
              one: "1 thing could not be taken in:",
              other: `${number(failed.length)} things could not be taken in:`,
            }),
          ]
        : []),
    ].join(" "),
  /** One of those that could not be taken in: the file, and which of the works in it. */
  notTaken: ({ name, place, why }: Imported["failed"][number]) =>
    `${place === null ? name : `${name}, number ${number(place)}`}: ${whyNotTaken[why]}`,
  notDone: "That could not be done: it was changed in another tab, or storage refuses it. Try again.",
  /** Something rejected: storage, or a part that could not be loaded. */
  noAnswer: "This could not be done: the browser’s storage does not answer. Try again, or reload the page first.",
};

const whyNotTaken: Readonly<Record<Imported["failed"][number]["why"], string>> = {
  "too-large": "it is too large.",
  "not-json": "it is no JSON. Choose a file that was exported here.",
  "not-works": "it holds no work of Preflight.",
  "newer-version": "it was made by a newer version of Preflight. Reload the page to get it.",
  "not-a-scenario": "its scenario breaks a rule or a limit.",
  full: "this browser’s storage is full.",
  unavailable: "this browser does not let the page store it.",
  "too-many": "there are 1,000 works here already. Delete some first.",
};
