import { erasedWords, importedWords, notDone, whenWords, whyNotTaken } from "./works.ts";

export const works = {
  when: whenWords,
  imported: importedWords,
  whyNotTaken,
  notDone,
  erased: erasedWords,
};
