import type { StepTable } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";
import { addressSpaces, directiveText, framingText, guessText, policyText } from "../places.ts";

/** What the policies of page and response decide, and networks. */
export const policySteps = {
  "mixed-content": ({ values: v }) => ({
    title: say`Contenu mixte`,
    why: say`Une page venue par ${"https"} ne peut pas demander ${v.url}.`,
  }),
  "csp-check": ({ values: v }) => ({
    title: v.sources === null ? say`Pas limité par la politique de la page` : say`La politique de la page laisse passer`,
    why:
      v.sources === null
        ? say`La ${"Content-Security-Policy"} de la page ne limite ni ${v.directive} ni ${"default-src"} : rien n’est contrôlé.`
        : say`${directiveText(v)} couvre ${v.url === "inline" ? say`le script écrit dans la page` : say`${v.url}`}${v.matched === null ? [] : say`, par ${v.matched}`}.`,
  }),
  "mixed-content-upgrade": ({ values: v }) => ({
    title: say`${"http"} devient ${"https"}`,
    why: say`La page est venue par ${"https"} : le navigateur demande ${v.upgraded} à la place. Il le fait pour les images, le son et la vidéo ; tout le reste, il le refuse.`,
  }),
  "local-network-check": ({ values: v }) => ({
    title: v.permission === "not-yet" ? say`L’utilisateur est interrogé` : say`La page peut atteindre ${[addressSpaces[v.to]]}`,
    why: say`La page est sur ${[addressSpaces[v.from]]}, le serveur sur ${[addressSpaces[v.to]]}. Le navigateur interroge d’abord l’utilisateur ; ${
      v.permission === "not-yet" ? "il n’y a pas encore de réponse, et la requête attend" : "ici la réponse est oui"
    }.${guessText(v.guessed)}`,
  }),
  "coep-check": ({ values: v }) => ({
    title: say`La politique d’incorporation de la page le laisse entrer`,
    why: say`La ${"Cross-Origin-Embedder-Policy"} de la page est ${v.embedder} : ce qui vient sans CORS doit le permettre. Sa ${"Cross-Origin-Resource-Policy"} est ${policyText(v.policy)}.`,
  }),
  "framing-check": ({ values: v }) =>
    v.by === "sandbox"
      ? {
          title: say`Le document s’est mis lui-même en bac à sable`,
          why: say`Sa ${"Content-Security-Policy"} dit ${`sandbox ${v.value}`.trim()}. Il s’affiche, mais son origine n’est égale à aucune autre, pas même à celle de son propre serveur.`,
        }
      : {
          title: say`Il peut s’afficher dans le cadre de cette page`,
          why: say`La réponse dit ${framingText(v)}. Cela l’autorise à une page d’origine ${v.origin}.`,
        },
} satisfies Partial<StepTable>;
