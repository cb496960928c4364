import type { CorpValues, LocalNetworkValues } from "../../../../trace/failures.ts";
import type { Phrase } from "../../../phrase.ts";
import type { FailureTable, StepWords } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";
import { addressSpaces, directiveText, framingText, guessText, policyText } from "../places.ts";

const corp = (v: CorpValues): StepWords => ({
  title: say`Pas destiné à cette page`,
  why: say`La réponse dit ${`Cross-Origin-Resource-Policy: ${v.policy}`} : les pages de ${v.origin} n’ont pas même le droit de la charger.`,
});

const where = (v: LocalNetworkValues): Phrase =>
  say`La page est sur ${[addressSpaces[v.from]]}, le serveur sur ${[addressSpaces[v.to]]}.${guessText(v.guessed)}`;

/** What the policies of page and response forbid, and networks. */
export const policyFailures = {
  MIXED_CONTENT: ({ values: v }) => ({
    title: say`Contenu mixte`,
    why: say`La page ${v.pageUrl} est venue par ${"https"} ; elle ne peut pas demander ${v.url}, qui voyagerait en clair.`,
  }),
  CORP_SAME_ORIGIN: ({ values: v }) => corp(v),
  CORP_SAME_SITE: ({ values: v }) => corp(v),
  CORP_COEP: ({ values: v }) =>
    v.missing === "cross-origin-embedder-policy"
      ? {
          title: say`Le cadre n’a pas de politique d’incorporation, et la page en exige une`,
          why: say`La ${"Cross-Origin-Embedder-Policy"} de la page est ${v.embedder} : ce qu’elle affiche dans un cadre doit en avoir une aussi, même venu de son propre serveur. La réponse n’en a pas.`,
        }
      : {
          title: say`La réponse ne dit pas qu’elle peut être incorporée`,
          why: say`La ${"Cross-Origin-Embedder-Policy"} de la page est ${v.embedder} : ce qui vient d’une autre origine sans CORS doit dire qu’il peut être incorporé. Sa ${"Cross-Origin-Resource-Policy"} est ${policyText(v.policy)}.`,
        },
  CSP_BLOCKED: ({ values: v }) =>
    v.url === "inline"
      ? {
          title: say`La politique de la page elle-même l’interdit`,
          why: say`La ${"Content-Security-Policy"} de la page dit ${directiveText(v)}. Un script écrit dans la page n’est pas couvert : ce qui y a été glissé ne s’exécute jamais.`,
        }
      : {
          title: say`La politique de la page elle-même l’interdit`,
          why: say`La ${"Content-Security-Policy"} de la page dit ${directiveText(v)}, qui ne couvre pas ${v.url}. Le navigateur ne l’envoie pas, quel que soit le script qui demande.`,
        },
  FRAMING_REFUSED: ({ values: v }) => ({
    title: say`La réponse ne peut pas s’afficher dans le cadre de cette page`,
    why: say`Elle dit ${framingText(v)}, et une page autour du cadre a l’origine ${v.origin}. Le cadre affiche une page d’erreur à la place ; ce que la requête a fait sur le serveur s’est produit.`,
  }),
  LNA_INSECURE_CONTEXT: ({ values: v }) => ({
    title: say`Seule une page sécurisée peut demander cela`,
    why: say`${where(v)} Une page venue par ${"http"} est refusée tout de suite : l’utilisateur n’est pas même interrogé.`,
  }),
  LNA_DENIED: ({ values: v }) =>
    v.keepalive
      ? {
          title: say`Une requête qui peut survivre à sa page reste dehors`,
          why: say`${where(v)} Avec ${"keepalive"}, la requête peut continuer une fois sa page quittée ; ce navigateur n’en laisse entrer aucune de cette sorte, quoi qu’ait permis l’utilisateur. Rien n’a été envoyé.`,
        }
      : {
          title: say`L’utilisateur ne l’a pas permis`,
          why: say`${where(v)} Le navigateur a demandé à l’utilisateur si la page peut y aller, et la réponse était non. Rien n’a été envoyé.`,
        },
} satisfies Partial<FailureTable>;
