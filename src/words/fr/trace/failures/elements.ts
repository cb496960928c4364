import type { FailureTable } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";
import { things } from "../initiators.ts";
import { typeText } from "../places.ts";

/** What an element cannot use. */
export const elementFailures = {
  ORB_BLOCKED: ({ values: v }) => ({
    title: say`Rien dont un élément puisse se servir`,
    why: say`La réponse (${v.status}, ${typeText(v.mime)}) n’est ni un média, ni un script, ni une feuille de style. Sans CORS, le navigateur la tient tout à fait hors du processus de la page, pour qu’aucune ruse ne puisse l’y lire.`,
  }),
  NOSNIFF: ({ values: v }) => ({
    title: say`Le type ne convient pas, et deviner est interdit`,
    why: say`${"X-Content-Type-Options: nosniff"} tient le navigateur au type ${typeText(v.mime)} ; pour ${v.destination}, ce n’est pas le bon.`,
  }),
  MIME_BLOCKED: ({ values: v }) => ({
    title: say`Pas le bon type pour ${v.destination}`,
    why: say`La réponse a le type ${typeText(v.mime)}. Un navigateur ne l’accepte jamais pour ${v.destination}.`,
  }),
  INTEGRITY_MISMATCH: ({ values: v }) => ({
    title: say`Pas ce que ${"integrity"} promettait`,
    why: say`Ce qui est venu de ${v.url} a l’empreinte ${v.algorithm} ${v.computed}, qu’${"integrity"} ne nomme pas. Ou bien le fichier a été changé, ou bien l’empreinte a été faite d’un autre.`,
  }),
  INTEGRITY_NEEDS_CORS: ({ values: v }) => ({
    title: say`${"integrity"} a besoin de CORS`,
    why: say`${v.url} a été demandé sans CORS. Comparer dirait à la page ce qu’il contient : le navigateur refuse donc sans regarder.`,
  }),
  NOT_USABLE: ({ values: v }) => ({
    title: say`Arrivé, et inutilisable`,
    why: say`La réponse (${v.status}, ${typeText(v.mime)}) a passé, mais ce n’est pas ce qu’il faut pour ${[things[v.initiator].one]}.`,
  }),
} satisfies Partial<FailureTable>;
