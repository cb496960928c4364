import type { StepOf } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";

const unlessCredentials = say` Sans identifiants, ${"*"} vaut pour toutes.`;

const unlessCredentialsHeaders = say` Sans identifiants, ${"*"} vaut pour tous sauf, selon le Standard, ${"Authorization"}.`;

/** Whether permission is asked for, given and kept. */
export const preflightSteps = {
  "preflight-needed": ({ values: v }) => ({
    title: v.needed ? say`Un preflight est nécessaire` : say`Pas de preflight nécessaire`,
    why: v.needed
      ? say`${v.methodSafelisted ? [] : say`La méthode ${v.method} dépasse ce qu’un formulaire a jamais pu envoyer. `}${
          v.unsafeHeaders.length
            ? say`${list(v.unsafeHeaders)}, par le nom ou la valeur, dépasse ce qu’un formulaire a jamais pu envoyer. `
            : []
        }${v.forced ? say`Le script suit l’envoi, ce qui en impose un. ` : []}Le navigateur demande donc d’abord au serveur, avec ${"OPTIONS"}.`
      : say`${v.method} avec ces en-têtes, un simple formulaire pourrait l’envoyer aussi. Le navigateur l’envoie tout de suite ; il décide ensuite si le script peut lire la réponse.`,
  }),
  "preflight-cache-lookup": ({ values: v }) => ({
    title: v.hit ? say`L’autorisation est encore dans le cache` : say`Pas d’autorisation dans le cache`,
    why: v.hit
      ? say`Un preflight pour ${v.url} a déjà reçu sa réponse, encore fraîche. Il n’en part pas un second.`
      : say`${lookupMisses[v.why ?? "no-entry"]} Le navigateur doit demander.`,
  }),
  "preflight-cache-store": ({ values: v }) => ({
    title: v.stored ? say`Autorisation conservée ${v.maxAge} s` : say`Autorisation pas conservée`,
    why: say`${
      v.asked === null
        ? say`Le serveur n’a pas nommé de ${"Access-Control-Max-Age"} ; la règle est alors de 5 secondes.`
        : say`Le serveur a demandé ${v.asked} secondes.`
    }${v.cap !== null && v.maxAge === v.cap ? say` Ce navigateur la conserve au plus ${v.cap}.` : []} Elle couvre cette URL, l’origine de cette page, et ce qui était énuméré.`,
  }),
  "preflight-cache-clear": ({ values: v }) => ({
    title: say`Autorisation oubliée`,
    why: say`La requête a échoué : ce que le cache conservait pour ${v.url} est retiré.`,
  }),
  "preflight-redirect": ({ values: v }) => ({
    title: say`Une redirection au lieu d’une autorisation`,
    why: say`Statut ${v.status} vers ${v.location}. Un preflight ne suit pas les redirections.`,
  }),
  "preflight-status": ({ values: v, verdict }) => ({
    title: say`Statut du preflight : ${v.status}`,
    why: verdict === "fail" ? say`Il doit être entre ${200} et ${299}.` : say`Tout statut de ${200} à ${299} convient.`,
  }),
  "preflight-methods": ({ values: v }) => ({
    title: say`Méthode ${v.method} : ${methodReasons[v.because]}`,
    why: say`${"Access-Control-Allow-Methods"} est ${v.value ?? "absent"}. ${
      v.because === "safelisted"
        ? say`${v.method} est l’une de ${"GET"}, ${"HEAD"}, ${"POST"} : celles-là n’ont pas besoin d’être énumérées.`
        : say`Majuscules et minuscules comptent.`
    }${v.credentials ? [] : unlessCredentials}`,
  }),
  "preflight-headers": ({ values: v }) => ({
    title: v.refused.length
      ? say`En-tête ${list(v.refused)} : pas dans la liste`
      : v.unsafeHeaders.length
        ? say`En-têtes autorisés`
        : say`Aucun en-tête n’a besoin d’autorisation`,
    why: v.unsafeHeaders.length
      ? say`Le script veut envoyer ${list(v.unsafeHeaders)}. ${"Access-Control-Allow-Headers"} est ${v.value ?? "absent"}.${
          v.because === "authorization-by-name"
            ? say` ${"Authorization"} doit être énuméré par son nom.`
            : v.credentials
              ? []
              : unlessCredentialsHeaders
        }`
      : say`Le script n’envoie aucun en-tête qui demande une autorisation.`,
  }),
} satisfies Partial<StepTable>;

const lookupMisses: Record<NonNullable<StepOf<"preflight-cache-lookup">["values"]["why"]>, Phrase> = {
  "no-entry": say`Rien n’est conservé pour cette URL et cette page.`,
  expired: say`Ce qui était conservé a expiré.`,
  method: say`Ce qui est conservé ne couvre pas la méthode.`,
  header: say`Ce qui est conservé ne couvre pas tous les en-têtes.`,
  credentials: say`Ce qui est conservé a été accordé sans identifiants.`,
  bypassed: say`Le mode cache de cette requête passe outre le cache.`,
};

const methodReasons: Record<StepOf<"preflight-methods">["values"]["because"], Phrase> = {
  listed: say`dans la liste`,
  wildcard: say`couverte par ${"*"}`,
  safelisted: say`toujours autorisée`,
  "not-listed": say`pas dans la liste`,
  unparsable: say`la liste est illisible`,
};
