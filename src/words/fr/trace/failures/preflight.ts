import type { FailureTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";
import { networkReasons } from "./network.ts";

/** Permission that was not given. */
export const preflightFailures = {
  P_REDIRECT: ({ values: v }) => ({
    title: say`Le preflight a été redirigé`,
    why: say`La réponse au preflight est une redirection (${v.status}) vers ${v.location}. Un preflight n’est jamais redirigé : l’autorisation doit venir de l’URL demandée.`,
  }),
  P_STATUS: ({ values: v }) => ({
    title: say`Le preflight a reçu le statut ${v.status}`,
    why: say`Seul un statut de ${200} à ${299} accorde l’autorisation ; ${v.status} ne le fait pas, quoi que disent ses en-têtes.`,
  }),
  P_ACAM_UNPARSABLE: ({ values: v }) => ({
    title: say`Les méthodes autorisées sont illisibles`,
    why: say`${"Access-Control-Allow-Methods"} est ${v.value} ; ce doit être une liste de méthodes séparées par des virgules.`,
  }),
  P_ACAH_UNPARSABLE: ({ values: v }) => ({
    title: say`Les en-têtes autorisés sont illisibles`,
    why: say`${"Access-Control-Allow-Headers"} est ${v.value} ; ce doit être une liste de noms d’en-têtes séparés par des virgules.`,
  }),
  P_METHOD_NOT_ALLOWED: ({ values: v }) => ({
    title: say`La méthode ${v.method} n’est pas autorisée`,
    why: say`La réponse au preflight autorise ${list(v.allowed, { none: "aucune méthode par son nom" })}. ${
      v.credentials && v.allowed.includes("*") ? say`Avec identifiants, ${"*"} est un mot ordinaire, pas un joker. ` : []
    }Les méthodes sont comparées exactement, majuscules et minuscules comprises.`,
  }),
  P_HEADER_NOT_ALLOWED: ({ values: v }) => ({
    title: say`L’en-tête ${v.header} n’est pas autorisé`,
    why: say`La réponse au preflight autorise ${list(v.allowed, { none: "aucun en-tête par son nom" })}. ${
      v.credentials && v.allowed.includes("*") ? say`Avec identifiants, ${"*"} est un mot ordinaire, pas un joker. ` : []
    }Le script veut envoyer ${v.header} aussi.`,
  }),
  P_AUTHORIZATION_NEEDS_NAME: () => ({
    title: say`${"*"} ne couvre pas ${"Authorization"}`,
    why: say`Selon le Standard, le joker autorise tous les en-têtes sauf celui-ci ; ${"Authorization"} doit être nommé. (Les navigateurs d’aujourd’hui le laissent encore passer.)`,
  }),
  P_NETWORK: ({ values: v }) => ({
    title: say`Le preflight est resté sans réponse`,
    why: say`Il n’y avait personne à qui demander l’autorisation. ${networkReasons[v.reason](v.host)}`,
  }),
} satisfies Partial<FailureTable>;
