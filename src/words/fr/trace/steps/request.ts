import type { StepOf } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";
import { networkReasons } from "../failures/network.ts";

/** How a request is made, and where it goes. */
export const requestSteps = {
  "construct-request": ({ values: v }) => ({
    title: say`Une requête est construite`,
    why: say`${v.method} ${v.url}, mode ${v.mode}, credentials ${v.credentials}. Le navigateur seul décide de ce qui est vraiment envoyé.`,
  }),
  "append-origin": ({ values: v }) => ({
    title: v.origin === null ? say`Pas d’en-tête ${"Origin"}` : say`${"Origin"} : ${v.origin}`,
    why: originReasons[v.because],
  }),
  "drop-headers": ({ values: v }) => ({
    title: say`Omis : ${list(v.names)}`,
    why:
      v.because === "forbidden"
        ? say`Un script ne peut pas poser ${list(v.names)}. Le navigateur l’omet sans erreur.`
        : say`Le mode ${"no-cors"} ne laisse passer que quelques en-têtes inoffensifs. ${list(v.names)} est omis sans erreur.`,
  }),
  "method-normalized": ({ values: v }) => ({
    title: say`${v.from} devient ${v.to}`,
    why: say`Six noms de méthodes sont mis en majuscules : ${"DELETE"}, ${"GET"}, ${"HEAD"}, ${"OPTIONS"}, ${"POST"}, ${"PUT"}. Tous les autres sont envoyés comme ils sont écrits.`,
  }),
  "block-bad-port": ({ values: v }) => ({
    title: say`Le port ${v.port} est refusé`,
    why: say`Il appartient à un autre protocole. Rien n’est envoyé.`,
  }),
  "keepalive-quota": ({ values: v }) => ({
    title: say`${v.size} octets à maintenir en vie`,
    why: say`Les requêtes avec ${"keepalive"} peuvent porter ${v.limit} octets ensemble.`,
  }),
  "network-error": ({ values: v }) => ({
    title: say`Pas de réponse de ${v.host}`,
    why: networkReasons[v.reason](v.host),
  }),
  redirect: ({ values: v }) => ({
    title: v.next === null ? say`La redirection ${v.status} n’est pas suivie` : say`Redirection ${v.status} vers ${v.next}`,
    why: say`${
      v.next === null ? say`Le mode redirect est ${v.mode}.` : say`Le navigateur s’y rend lui-même et contrôle tout à nouveau.`
    }${v.methodFrom === v.methodTo ? [] : say` La méthode ${v.methodFrom} devient ${v.methodTo}.`}${
      v.removedHeaders.length ? say` ${list(v.removedHeaders)} n’est plus envoyé.` : []
    }`,
  }),
  "origin-tainted": ({ values: v }) => ({
    title: say`À partir d’ici, l’origine envoyée est ${"null"}`,
    why: say`La chaîne est passée par une autre origine, puis par une autre encore. La requête ne parle plus pour ${v.origin} seule : ${"Origin"} dit donc ${"null"}.`,
  }),
} satisfies Partial<StepTable>;

const originReasons: Record<StepOf<"append-origin">["values"]["because"], Phrase> = {
  cors: say`La requête est cross-origin : le navigateur dit pour quelle page il demande. Aucun script ne peut changer ni falsifier cet en-tête.`,
  websocket: say`La poignée de main d’un WebSocket le porte toujours.`,
  method: say`Tout sauf ${"GET"} et ${"HEAD"} le porte, même vers la même origine.`,
  "not-needed": say`Un ${"GET"} ou un ${"HEAD"} qui n’est pas une requête CORS n’en porte pas.`,
  tainted: say`Une redirection est passée par une autre origine : le navigateur dit ${"null"}.`,
  "referrer-policy": say`La politique de référent de la page cache d’où elle vient.`,
};
