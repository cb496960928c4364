import type { FailureTable } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";

/** Redirects that are not followed. */
export const redirectFailures = {
  REDIRECT_MODE_ERROR: ({ values: v }) => ({
    title: say`Une redirection dont personne ne voulait`,
    why: say`Le serveur a répondu ${v.status}, et le script a demandé le mode redirect ${"error"}.`,
  }),
  REDIRECT_SCHEME: ({ values: v }) => ({
    title: say`Une redirection hors de HTTP`,
    why: say`Le serveur redirige vers ${v.location} ; seuls ${"http"} et ${"https"} peuvent être suivis.`,
  }),
  REDIRECT_BAD_LOCATION: ({ values: v }) => ({
    title: say`Une redirection vers nulle part`,
    why: say`Le ${"Location"} ${v.location} n’est pas une seule URL lisible.`,
  }),
  REDIRECT_LIMIT: ({ values: v }) => ({
    title: say`Trop de redirections`,
    why: say`Après ${v.limit} redirections, les navigateurs abandonnent. La dernière menait à ${v.url}.`,
  }),
  REDIRECT_CREDENTIALS: ({ values: v }) => ({
    title: say`Une redirection avec un mot de passe`,
    why: say`La redirection mène à ${v.location}, qui contient un nom d’utilisateur ou un mot de passe. Une requête cross-origin ne peut pas la suivre.`,
  }),
} satisfies Partial<FailureTable>;
