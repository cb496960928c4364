import type { Age } from "../../age.ts";
import { day, moment, relative } from "../grammar.ts";

export const row = {
  states: { unreadable: "Illisible", newer: "Fait par une version plus récente de Preflight" },
  unreadableNote: "Il reste tel quel. Vous pouvez l’enregistrer comme fichier.",
  onScreen: "à l’écran",
  savedAt: (at: number) => moment(at),
  age: (age: Age) => (age === "now" ? "à l’instant" : "day" in age ? day(age.day) : relative(-age.count, age.unit)),
  newName: "Nouveau nom",
  rename: "Renommer",
  renameWork: (name: string) => `Renommer « ${name} »`,
  duplicate: "Dupliquer",
  duplicateWork: (name: string) => `Dupliquer « ${name} »`,
  save: "Enregistrer comme fichier",
  saveWork: (name: string) => `Enregistrer « ${name} » comme fichier`,
  delete: "Supprimer",
  deleteWork: (name: string) => `Supprimer « ${name} »`,
};
