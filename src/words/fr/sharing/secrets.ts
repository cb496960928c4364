import { number } from "../grammar.ts";

export const secrets = {
  title: "Ceci ressemble à un secret, et serait dans le lien",
  /** `where`: as below. */
  row: (where: string) => `${where} :`,
  where: {
    request: (count: number) => `Requête ${number(count)}`,
    server: (name: string) => `Serveur ${name}`,
    page: (name: string) => `Page ${name}`,
    browser: "Les cookies du navigateur",
    other: "Le scénario",
  },
  more: (count: number) => `et ${number(count)} de plus`,
  replace: "Tout remplacer",
  invented: "Ils sont inventés",
};
