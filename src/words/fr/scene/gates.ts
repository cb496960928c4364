import type { GateId } from "../../../scene/gates.ts";

/** Over or under a gate, where there is room for some sixteen letters. */
export const gates: Record<GateId, string> = {
  request: "Appel valide ?",
  csp: "CSP de la page",
  "mixed-content": "Contenu mixte ?",
  "same-origin": "Même origine ?",
  "local-network": "Réseau local ?",
  "preflight-cache": "Preflight ?",
  cookies: "Cookies",
  "http-cache": "Cache HTTP",
  "preflight-answer": "Rép. preflight",
  cors: "Contrôle CORS",
  corp: "CORP",
  coep: "COEP",
  orb: "ORB",
  framing: "En cadre ?",
  redirect: "Redirection",
  exposure: "Lisible ?",
};

/** What each gate asks: its tooltip. */
export const gateQuestions: Record<GateId, string> = {
  request:
    "La page veut quelque chose. Le navigateur ajoute ses propres en-têtes et retire ceux que les scripts ne peuvent pas poser.",
  csp: "La Content-Security-Policy de la page elle-même laisse-t-elle ses requêtes y aller ?",
  "mixed-content": "La page est-elle venue par https, alors que cette requête voyagerait en clair ?",
  "local-network": "Le serveur est-il sur un réseau plus privé que la page ? L’utilisateur est alors interrogé d’abord.",
  "same-origin": "La page et l’URL ont-elles mêmes schéma, hôte et port ? Si oui, CORS n’y a aucune part.",
  "http-cache": "Cette URL a-t-elle déjà reçu une réponse, et peut-elle resservir ?",
  "preflight-cache": "Le serveur a-t-il, il y a peu, autorisé une telle requête ?",
  cookies: "Quels cookies de cet hôte partent avec, et lesquels restent ?",
  "preflight-answer": "La réponse à OPTIONS autorise-t-elle cette page, cette méthode et ces en-têtes ?",
  cors: "La réponse nomme-t-elle l’origine de la page ? Décide si le script peut l’avoir.",
  corp: "La réponse permet-elle seulement que des pages d’autres origines la chargent ?",
  coep: "La politique d’incorporation de la page ne charge que ce qui dit pouvoir être incorporé. Cette réponse le dit-elle ?",
  orb: "Est-ce une réponse dont un élément pourrait se servir ? Tout le reste n’entre pas même dans le processus de la page.",
  framing: "La réponse permet-elle à cette page de l’afficher dans un cadre ?",
  redirect: "Le serveur envoie le navigateur vers une autre URL. Chaque saut est contrôlé à nouveau.",
  exposure: "La réponse est remise au script, sans les en-têtes qu’il ne peut pas lire.",
};
