import type { Erased } from "../../../store/manager.ts";
import { number, plural } from "../grammar.ts";
import { works } from "./works.ts";

export const erase = {
  ask: "Erase everything on this machine …",
  warning: (count: number) =>
    `This erases ${plural(count, { one: "the one work", other: `all ${number(count)} works` })} listed here, your settings, and the copy of the app that plays without a network. It cannot be taken back. Save your works as a file first, if you may want them.`,
  confirm: "Erase it all",
  cancel: "Keep everything",
  done: (erased: Erased) => {
    const settings = plural(erased.settings, { one: "1 setting", other: `${number(erased.settings)} settings` });
    const files = plural(erased.files, { one: "1 file", other: `${number(erased.files)} files` });
    const worker = erased.workers > 0 ? " and the service worker" : "";
    return `Erased: ${works(erased.works)}, ${settings}, ${files} of the app${worker}. What is on the screen stays until you leave.`;
  },
};
