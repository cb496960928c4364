/** A ticket for whoever owns the server, in Markdown. What stands in it is code already: nothing of a scenario becomes markup. */
export const ticket = {
  copy: "Copier un ticket pour le back-end",
  /** Where nothing is missing any more. */
  copyDone: "Copier ce que le serveur doit dire, comme ticket",
  copied: "Copié",
  title: (method: string, url: string, origin: string) => `## CORS : ${method} ${url} échoue depuis ${origin}`,
  titleDone: (method: string, url: string, origin: string) => `## CORS : ce qui fait marcher ${method} ${url} depuis ${origin}`,
  answer: (request: string, status: string) => `**La réponse à ${request}** doit dire (joué : statut ${status})`,
  noAnswer: "aucun, pas de réponse",
  line: (name: string, value: string, found: string) => `- [ ] ${name}: ${value} (joué : ${found})`,
  /** It is said in the situation that was played. */
  lineSaid: (name: string, value: string) => `- [ ] ${name}: ${value} (joué : il est là ; voyez s’il l’est chez vous)`,
  sent: "**Envoyé**, dans la situation jouée",
  came: "**Revenu**, dans la situation jouée",
  clause: (title: string, url: string) => `**La règle :** [${title}](${url}), dans le Fetch Standard ou à côté`,
  printed: "**Ce qu’affichent les navigateurs**",
  change: "**Le changement**",
  link: "**Pour le regarder, et essayer des changements**",
  check: "**Vérifiez** (curl ne demande d’autorisation à personne : il montre ce qui est dit)",
  prints: "affiche, parmi d’autres lignes :",
  why: "Le navigateur demande avant de laisser lire la page. Chaque ligne du changement a été jouée : sans elle, la requête échoue.",
  assumed:
    "« Joué » : une situation dans un modèle de navigateurs et de serveurs. Ce que personne n’a dit du serveur peut y être supposé ; ce que dit le serveur aujourd’hui, c’est lui qui en décide.",
};
