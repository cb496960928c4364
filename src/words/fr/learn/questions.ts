import type { Phrase } from "../../phrase.ts";
import { join, number, say } from "../grammar.ts";

const times = (count: number): string => (count === 0 ? "jamais" : count === 1 ? "une fois" : `${number(count)} fois`);

/** What each kind of question asks, and how its options read. `action`: what the request is called; empty where there is only one. */
export const questions = {
  asks: {
    gate: (action: string) => say`${of(action, "Quelle porte du navigateur l’arrête ?")}`,
    script: (action: string) => say`${of(action, "Que reçoit le script ?")}`,
    client: (action: string) => say`${of(action, "Que reçoit le programme ?")}`,
    requests: (action: string) => say`${of(action, "Quelles requêtes partent, dans cet ordre ?")}`,
    headers: (action: string, method: string) =>
      say`${of(action, "Lesquels de ceux-ci le navigateur met-il lui-même sur le")} ${method}${[" ?"]}`,
    effect: (effect: string): Phrase =>
      effect === ""
        ? ["Combien de fois un serveur fait-il quelque chose qui reste fait ?"]
        : ["Combien de fois ceci est-il fait : « ", effect, " » ?"],
    reads: (action: string) => say`${of(action, "Dans quels navigateurs le script lit-il la réponse ?")}`,
    preflight: (action: string) => say`${of(action, "Quels navigateurs demandent d’abord ?")}`,
    reason: (action: string, reason: Phrase) => say`${of(action, "Quels navigateurs donnent ceci comme raison :")} ${reason}`,
    cookie: (action: string, name: string) => say`${of(action, "Dans quels navigateurs ce cookie part-il avec :")} ${name}`,
    place: (action: string) => say`${of(action, "Où s’arrête-t-elle ?")}`,
    both: (effect: string): Phrase =>
      effect === ""
        ? ["Est-ce fait, et que reçoit le script ?"]
        : ["Ceci est-il fait : « ", effect, " » ? Et que reçoit le script ?"],
    header: (action: string, name: string) => say`${of(action, "Que lit le script quand il demande")} ${name}${[" ?"]}`,
    which: {
      foreign: "Lesquelles de ces requêtes vont à une autre origine ?",
      preflighted: "Avant lesquelles de ces requêtes le navigateur demande-t-il d’abord ?",
      blocked: "Pour lesquelles de celles-ci le script reçoit-il une erreur ?",
      read: "Lesquelles de ces réponses peuvent être lues ?",
    },
  },
  noGate: say`Aucune. Elle passe.`,
  gets: {
    error: say`Une erreur, et rien d’autre`,
    nothing: say`Le statut ${0} et un corps vide`,
    answer: (status: number) => say`La réponse, avec le statut ${status}`,
  },
  sent: { none: say`Aucune`, list: (methods: Phrase) => say`${methods}` },
  times: (count: number) => say`${[count === 0 ? "Jamais" : count === 1 ? "Une fois" : `${number(count)} fois`]}`,
  spots: {
    page: say`Dans la page, avant que le navigateur ne fasse rien`,
    unsent: say`Dans le navigateur, avant que rien ne parte`,
    preflight: say`Dans le navigateur, à la réponse à ${"OPTIONS"}`,
    answer: say`Dans le navigateur, à la réponse`,
    nowhere: say`En chemin : personne ne répond`,
    host: (name: string) => say`Chez ${[name]}, qui la refuse`,
  },
  done: {
    no: (gets: Phrase) => say`Non. Le script reçoit ${inSentence(gets)}`,
    yes: (count: number, gets: Phrase) =>
      count === 1
        ? say`Oui. Le script reçoit ${inSentence(gets)}`
        : say`Oui, ${[times(count)]}. Le script reçoit ${inSentence(gets)}`,
  },
  header: {
    value: (value: string) => say`${value}`,
    nothing: say`${"null"}`,
    error: say`Il n’en arrive pas là : une erreur`,
  },
  action: (at: number, method: string, url: string) => say`${[`${number(at)} : `]}${method} ${url}`,
  /** What happened, where several are right. */
  all: (texts: readonly string[]) => join(texts),
  noneRight: say`Aucune de celles-ci`,
};

function inSentence([first, ...rest]: Phrase): Phrase {
  if (typeof first !== "string") return first === undefined ? [] : [first, ...rest];
  return [first.charAt(0).toLowerCase() + first.slice(1), ...rest];
}

function of(action: string, question: string): Phrase {
  return action === "" ? [question] : [`${action} : ${question.charAt(0).toLowerCase()}${question.slice(1)}`];
}

/** The moments of a run. `url`: without its scheme. */
export const evidence = {
  asked: (method: string, url: string) => say`Le navigateur a demandé d’abord : ${`${method} ${url}`}`,
  left: (method: string, url: string) => say`La requête est partie : ${`${method} ${url}`}`,
  answered: (status: number) => say`La réponse est venue : ${status}`,
  ran: (effect: string) => say`Le serveur l’a fait : ${[effect]}`,
  refused: (title: Phrase) => say`Le navigateur a décidé : ${title}`,
  handed: say`Le script a reçu la réponse`,
  step: (at: number) => `Étape ${number(at)}`,
};
