import { say } from "../grammar.ts";

/** Which headers went out, and who put each of them there. */
export const headerSources = {
  label: "Écriture",
  writers: { plain: "Tel quel", axios: "Avec Axios" },
  header: "En-tête",
  addedBy: "Ajouté par",
  dropped: "script ; omis par le navigateur",
  preflight: "Le preflight",
  request: "La requête",
  requestItself: "La requête elle-même",
  preflightFailed: "La requête elle-même n’a jamais été envoyée : le preflight a échoué.",
  nothingSent: "Rien n’a été envoyé.",
  axios: say`Axios ajoute un ${"Accept"} par défaut, et un ${"Content-Type"} pour les objets dont il fait du JSON. C’est celui-là qui rend un preflight nécessaire. Il n’ajoute aucun en-tête CORS.`,
  ofElements: say`Personne n’écrit d’en-têtes pour ceci : tous sont du navigateur. Si ${"Origin"} et des cookies en sont dépend de ce qui fait la requête, et de ${"crossorigin"} là où cet attribut existe.`,
  ofPrograms: say`Sans navigateur, personne n’ajoute ${"Origin"}, personne ne demande d’abord, et personne ne retient la réponse.`,
  ofCalls: say`Beaucoup croient que la page doit envoyer des en-têtes CORS, ou qu’Axios le fait. C’est impossible : seul le navigateur écrit ${"Origin"} et ${"Access-Control-Request-*"}, et aucun script ne peut les poser ni les changer. Ce qui autorise, ce sont des en-têtes de la réponse, du serveur.`,
  /** A header that only servers send stands in a request. */
  responseHeader: {
    ofProgram: (name: string) =>
      say`${name} est un en-tête de réponse : il compte quand le serveur l’envoie. Ici, il n’autorise rien. Le serveur va sans doute l’ignorer.`,
    ofScript: (name: string) =>
      say`${name} est un en-tête de réponse : il compte quand le serveur l’envoie. Ici, il n’autorise rien. Vers une autre origine, il coûte même un preflight, car aucun formulaire ne pourrait l’envoyer.`,
  },
};
