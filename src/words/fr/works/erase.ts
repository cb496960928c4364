import type { Erased } from "../../../store/manager.ts";
import { number, plural } from "../grammar.ts";
import { works } from "./works.ts";

export const erase = {
  ask: "Tout effacer de cette machine…",
  warning: (count: number) =>
    `Ceci efface ${count < 2 ? "le travail listé" : `les ${number(count)} travaux listés`} ici, vos réglages, et la copie de l’application qui marche sans réseau. C’est sans retour. Enregistrez d’abord vos travaux comme fichier, si vous en voulez encore.`,
  confirm: "Tout effacer",
  cancel: "Tout garder",
  done: (erased: Erased) => {
    const settings = `${number(erased.settings)} ${plural(erased.settings, { one: "réglage", other: "réglages" })}`;
    const files = `${number(erased.files)} ${plural(erased.files, { one: "fichier", other: "fichiers" })}`;
    const worker = erased.workers > 0 ? " et le service worker" : "";
    return `Effacé : ${works(erased.works)}, ${settings}, ${files} de l’application${worker}. Ce qui est à l’écran reste jusqu’à votre départ.`;
  },
};
