import { number } from "../grammar.ts";

export const consoles = {
  title: "Console",
  /** Whose lines are shown, and by whose rules the run went, where these are two browsers. */
  titleOf: (whose: string, rules: string) => `Console : mots de ${whose}, règles : ${rules}`,
  theStandard: "le Standard",
  whose: "Mots de",
  use: (browser: string) => `Suivre les règles de ${browser}`,
  toRequest: (place: number) => `Requête ${number(place)} : montrer sa fin`,
  none: "Aucun message.",
  nothingYet: "Rien encore.",
  warning: "Avertissement : ",
  unlessCaught: "sauf si le script l’attrape",
  ifLooksInside: "si le script essaie de regarder dedans",
  notRecorded: "non enregistré : formulé d’après le code source du navigateur",
};
