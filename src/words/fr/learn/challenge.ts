import { join, number, plural, say } from "../grammar.ts";

const changes = (count: number) => `${number(count)} ${plural(count, { one: "changement", other: "changements" })}`;

/** Challenges: what is to be reached, what came of it, and what was changed. */
export const challenge = {
  title: "Défis",
  about:
    "Un objectif dans les deux sens : ce qui doit se produire, et ce qui ne doit pas. Jugé d’après ce qui se produit, pas d’après ce que vous tapez.",
  solved: (solved: number, of: number) => `${number(solved)} sur ${number(of)} résolus.`,
  level: (level: number, title: string) => `Niveau ${number(level)} : ${title}`,
  place: (level: number) => `Niveau ${number(level)}. Tout ici est inventé et reste dans cette page.`,
  /** In the list: how far one has come. */
  ours: changes,
  yours: (count: number, ours: number) => (count <= ours ? changes(count) : `${changes(count)}, nous ${number(ours)}`),
  isSolved: "résolu",
  begun: "commencé",
  exploited: "exploité",
  unknown: (id: string) => `Aucun défi ne s’appelle « ${id} ».`,
  phases: "Phases de ce défi",
  phase: { mend: "Réparer", exploit: "Exploiter", defend: "Défendre", done: "Fini" },
  phaseDone: "fini",
  table: { who: "Qui", must: "Objectif", now: "Fait maintenant" },
  must: "doit",
  mustNot: "ne doit pas",
  anyOther: "toute autre page",
  everybody: "tout le monde",
  browser: "le navigateur",
  asItMust: "comme il faut",
  notAsItMust: "pas comme il faut",
  /** A row of the table, where there is room for a line only. Between `backticks` stands code. */
  inOneLine: (who: string, must: boolean, goal: string) => `${who} ${must ? "doit" : "ne doit pas"} ${goal}`,
  watch: (who: string) => `Regarder ${who}`,
  watchHint:
    "Pressez la première case d’une ligne pour la regarder. Ce que vous changez est joué aussitôt, selon les règles de tous les navigateurs.",
  in: (browsers: readonly string[]) => `${join(browsers)} :`,
  news: (who: string, now: string, holds: boolean) =>
    `${who} : maintenant ${now}, ${holds ? "comme il faut" : "et cela ne doit pas être"}.`,
  changes,
  oursIs: (count: number) => `Nous : ${changes(count)}.`,
  undo: "Annuler",
  startOver: "Recommencer",
  cannotPlay: "Un champ contient quelque chose d’impossible : rien n’a été jugé. Ce qui est ici date d’avant.",
  hints: "Indices",
  hint: ["Indice 1 : où regarder", "Indice 2 : à quoi penser", "Indice 3 : le changement"],
  reached: {
    mend: "Résolu, dans tous les navigateurs.",
    exploit: "Vous êtes entré.",
    defend: "Fermé, et ce qui doit marcher marche encore.",
  },
  withChanges: (own: number, ours: number, hints: number) =>
    `${changes(own)}. Nous : ${number(ours)}. Indices : ${hints === 0 ? "aucun" : number(hints)}.`,
  toDefend: "Défendez-le maintenant",
  toEnd: "Voir ce qu’il enseigne",
  teaches: "Ce que cela enseigne",
  youChanged: "Ce que vous avez changé",
  weChanged: "Ce que nous avons changé",
  same: "Le nôtre est pareil.",
  moved: (from: number, to: number) => say`déplacé de la place ${from} à la place ${to}`,
  request: (at: number) => `Requête ${number(at)}`,
  next: "Ensuite",
  again: "Le refaire",
  all: "Tous les défis",
  notSaved:
    "Ce navigateur n’a pas de place pour ce que vous faites ici. Le défi continue ; enregistrez la progression comme fichier pour la garder.",
  /** What came of a goal, in the middle of a sentence. */
  judged: {
    reads: (body: string) => say`lit ${body}`,
    readsEmpty: say`lit une réponse vide`,
    readsStatus: (status: number) => say`lit une autre réponse, ${status}`,
    opaque: say`ne reçoit rien de lisible`,
    error: say`reçoit une erreur`,
    noDocument: say`ne charge rien de lisible`,
    done: (times: number) =>
      times === 0 ? say`rien n’est fait` : times === 1 ? say`c’est fait une fois` : say`c’est fait ${[number(times)]} fois`,
    sends: (count: number) => (count === 0 ? say`rien n’est envoyé` : say`envoi : ${[number(count)]}`),
    fails: (code: string) => say`échoue : ${code}`,
    failsNot: say`n’échoue pas`,
    prints: say`c’est affiché`,
    printsNot: say`ce n’est pas affiché`,
    keeps: say`c’est conservé`,
    keepsNot: say`ce n’est pas conservé`,
    nobody: say`ne fait rien`,
  },
};
