import type { StepOf } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";
import { embeddedWords } from "../embedded.ts";
import { things } from "../initiators.ts";
import { typeText } from "../places.ts";

/** What becomes of what an element asked for. */
export const elementSteps = {
  "orb-check": ({ values: v, verdict }) => ({
    title: verdict === "pass" ? say`Un élément peut avoir cette réponse` : say`Un élément peut-il s’en servir ?`,
    why: orb[v.because](v),
  }),
  "mime-check": ({ values: v, verdict }) => ({
    title: verdict === "pass" ? say`Le type convient` : say`Type ${typeText(v.mime)}`,
    why: say`Demandé comme ${v.destination}, reçu comme ${typeText(v.mime)}.${
      verdict === "note"
        ? say` Ce n’est pas le type d’un script. Une règle ancienne laisse tout de même s’exécuter un script classique.`
        : v.nosniff
          ? say` ${"X-Content-Type-Options: nosniff"} tient le navigateur à ce type.`
          : []
    }`,
  }),
  "integrity-check": ({ values: v, verdict }) => ({
    title: verdict === "pass" ? say`C’est ce qui était promis` : say`Est-ce ce qui était promis ?`,
    why:
      v.computed === null
        ? say`${"integrity"} nomme une empreinte, et ceci est venu sans CORS. La page pourrait découvrir par essais ce qu’il contient : le navigateur ne compare donc pas.`
        : say`${"integrity"} nomme des empreintes ${v.algorithm}. Ce qui est venu a l’empreinte ${v.computed}.`,
  }),
  embed: ({ values: v }) =>
    v.event === "error" || v.initiator === "fetch" || v.initiator === "xhr"
      ? {
          title: say`Événement error pour : ${[things[v.initiator].name]}`,
          why: say`La page apprend l’échec, et pas la raison.`,
        }
      : v.refused
        ? {
            title: say`Le cadre affiche une page d’erreur`,
            why: say`La page ne peut pas le savoir : ${"load"} se produit comme si tout avait marché, et ${"contentDocument"} vaut ${"null"}.`,
          }
        : embeddedWords({
            ...{ initiator: v.initiator, event: v.event, readable: v.readable },
            ...{ opened: v.opened ?? null, handed: v.handed ?? null },
          }),
  "in-worker": ({ values: v }) => ({
    title: say`Un worker peut-il le faire ?`,
    why:
      v.because === "no-worker"
        ? say`Aucun worker de cette page ne s’exécute.`
        : v.because === "no-document"
          ? say`Un worker n’a pas de document.`
          : say`Un worker module n’a pas ${"importScripts()"}.`,
  }),
  "sandboxed-navigation": ({ values: v }) => ({
    title: say`Un cadre en bac à sable peut-il aller à ${v.url} ?`,
    why: say`Pas sans ${v.target === "top" ? "allow-top-navigation" : "allow-popups"}.`,
  }),
  "websocket-handshake": ({ values: v }) => ({
    title: say`Le serveur répond ${v.status} à la poignée de main`,
    why: say`Il n’y a pas de CORS ici : seul le serveur peut refuser, d’après l’${"Origin"} de la poignée de main. Avec ${101}, le script lit et écrit désormais.`,
  }),
} satisfies Partial<StepTable>;

type Orb = StepOf<"orb-check">["values"];

const orb: Record<Orb["because"], (v: Orb) => Phrase> = {
  "safelisted-mime": (v) => say`${typeText(v.mime)} est un type dont les éléments se servent.`,
  "never-sniffed": (v) => say`${typeText(v.mime)} est un type qui ne sert qu’aux scripts.`,
  nosniff: (v) =>
    say`Le type reçu est ${typeText(v.mime)}, et ${"X-Content-Type-Options: nosniff"} interdit d’y regarder de plus près.`,
  partial: () => say`C’est une partie (${206}), et rien ne dit qu’elle commence une image, un son ou une vidéo.`,
  "sniffed-media": () => say`Ses premiers octets sont ceux d’une image, d’un son ou d’une vidéo.`,
  "bad-status": () => say`Son statut dit que c’est une page d’erreur.`,
  "no-mime": () => say`Elle ne nomme aucun type : rien ne s’y oppose.`,
  javascript: () => say`Elle se lit comme du JavaScript.`,
  "not-javascript": () => say`Ce n’est ni un média ni du JavaScript.`,
};
