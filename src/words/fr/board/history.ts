import { join, number } from "../grammar.ts";

/** What undo and redo have changed, said to whoever does not see it. */
export const history = {
  undone: (what: string) => `Annulé : ${what}.`,
  redone: (what: string) => `Rétabli : ${what}.`,
  title: "le titre",
  browser: "le navigateur",
  cookies: "les cookies",
  thirdPartyCookies: "le traitement des cookies tiers",
  permission: "la permission",
  pages: "les pages",
  servers: "les serveurs",
  requests: "les requêtes",
  notes: "les notes",
  request: (count: number) => `la requête ${number(count)}`,
  both: (parts: readonly string[]) => join(parts),
  several: "plusieurs choses",
};
