import type { Age } from "../../age.ts";
import { day, moment, relative } from "../grammar.ts";

export const row = {
  states: { unreadable: "Cannot be read", newer: "Made by a newer version of Preflight" },
  unreadableNote: "It stays as it is. You can save it as a file.",
  onScreen: "on the screen",
  savedAt: (at: number) => moment(at),
  age: (age: Age) => (age === "now" ? "just now" : "day" in age ? day(age.day) : relative(-age.count, age.unit)),
  newName: "New name",
  rename: "Rename",
  renameWork: (name: string) => `Rename “${name}”`,
  duplicate: "Duplicate",
  duplicateWork: (name: string) => `Duplicate “${name}”`,
  save: "Save as a file",
  saveWork: (name: string) => `Save “${name}” as a file`,
  delete: "Delete",
  deleteWork: (name: string) => `Delete “${name}”`,
};
