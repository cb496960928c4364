import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

/** A cause that no header mends: how it shows, and a test of thirty seconds. */
export interface Test {
  readonly sees: Phrase;
  readonly test: Phrase;
}

/** `address`: what was asked for. */
export const tests = {
  "nobody-listens": (address: string): Test => ({
    sees: say`Chrome : ${"net::ERR_CONNECTION_REFUSED"}. curl : ${"Connection refused"}. Le serveur est arrêté, le port est faux, ou un VPN est coupé.`,
    test: say`${`curl -i ${address}`} N’importe quel statut, même 401, veut dire qu’il vit.`,
  }),
  "name-not-found": (address: string): Test => ({
    sees: say`Chrome : ${"net::ERR_NAME_NOT_RESOLVED"}. curl : ${"Could not resolve host"}.`,
    test: say`${`curl -i ${address}`} Regardez chaque lettre du nom de l’hôte.`,
  }),
  "certificate-refused": (_: string): Test => ({
    sees: say`Chrome : ${"net::ERR_CERT_…"}. curl : ${"SSL certificate problem"}. Il est autosigné, expiré, ou pour un autre nom.`,
    test: say`Ouvrez l’adresse dans son propre onglet. Une page d’avertissement en est la cause.`,
  }),
  "blocked-by-extension": (_: string): Test => ({
    sees: say`Chrome : ${"net::ERR_BLOCKED_BY_CLIENT"}. Un bloqueur de publicité, un outil de confidentialité, ou l’agent d’une entreprise.`,
    test: say`Une fenêtre privée sans extensions. Si cela y marche, c’est une extension.`,
  }),
  "mixed-content": (_: string): Test => ({
    sees: say`Firefox : ${"Blocked loading mixed active content"}. Une page en ${"https"} demande ${"http"}.`,
    test: say`L’adresse de la page commence-t-elle par ${"https:"}, et celle-ci par ${"http:"} ? Alors c’est cela.`,
  }),
  "local-network-denied": (_: string): Test => ({
    sees: say`Chrome : ${"Permission was denied for this request to access the … address space"}.`,
    test: say`Pressez ce qui est à gauche de la barre d’adresse, et regardez « Accès au réseau local ». Autorisez-le, et rechargez.`,
  }),
  "connection-lost": (address: string): Test => ({
    sees: say`curl : ${"Empty reply from server"}, ou il reste suspendu. Le délai d’un proxy, un corps trop grand, un serveur qui plante.`,
    test: say`${`curl -i ${address}`} Avec la même méthode et le même corps. Regardez ensuite le journal du serveur.`,
  }),
  "no-answer-in-time": (address: string): Test => ({
    sees: say`Chrome : ${"net::ERR_CONNECTION_TIMED_OUT"}. Un pare-feu ne laisse rien passer.`,
    test: say`${`curl -m 10 -i ${address}`} S’il reste suspendu ici aussi, c’est le réseau.`,
  }),
  script: (_: string): Test => ({
    sees: say`${"Failed to fetch"}, et aucune ligne sur CORS à côté. Le script a demandé quelque chose d’impossible, ou la page a été quittée entre-temps.`,
    test: say`Regardez le panneau Réseau. Pas de ligne pour la requête : c’est l’erreur du script lui-même, ou sa Content-Security-Policy.`,
  }),
};

export type TestName = keyof typeof tests;
