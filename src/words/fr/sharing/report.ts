/** Markdown for whoever keeps the page. What stands in it of a scenario is code already: nothing of it becomes markup. */
export const report = {
  intro:
    "Dites ce que vous avez vu, copiez le rapport, et remettez-le à qui tient cette copie de Preflight, comme ticket par exemple. Rien n’est envoyé d’ici. Le lien qu’il contient porte votre scénario.",
  saw: {
    label: "Ce que vous avez vu à la place",
    hint: "Quel navigateur et quelle version, ce qu’a reçu le script, la ligne de la console.",
  },
  preview: "Le rapport",
  copy: "Copier le rapport",
  notLinked: "(pas de lien : le scénario ne peut pas encore être partagé)",
  title: (verdict: string) => `## Ce verdict semble faux : ${verdict}`,
  lines: {
    scenario: "Scénario",
    link: "Lien",
    rules: "Selon les règles de",
    request: "Requête",
    step: "Étape",
    end: "Ce que voit le script",
    page: "Version de la page",
    recorded: "Enregistré d’après",
    reader: "Signalé depuis",
  },
  saysHead: "**La page dit**",
  sawHead: "**Vu à la place**",
  nothingSaid: "(pas dit)",
  unknown: "pas connu",
};
