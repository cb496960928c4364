import { number } from "../grammar.ts";

/** A plan on the big screen. */
export const presenting = {
  place: (at: number, of: number) => `${number(at)} sur ${number(of)}`,
  hands: (option: string) => `Mains levées pour ${option}`,
  counted: (count: number) => (count === 0 ? "" : number(count)),
  handsFirst: "D’abord les mains. Pressez ensuite →.",
  keys: "→ ou Page suivante continue, ← ou Page précédente revient, B noircit, Échap termine.",
  full: "Plein écran",
  end: "Terminer",
  next: "Continuer",
  back: "Retour",
  play: "Lire",
  isRight: "juste",
  blank: "L’écran est noir. Pressez B pour continuer.",
  nothing: "Il n’y a encore rien à présenter : le plan n’a pas de partie.",
  atEnd: "C’était la dernière partie.",
  cannot: "Cette partie ne peut pas être jouée.",
  stage: "Présentation",
};
