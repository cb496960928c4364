import type { LintCode, Severity } from "../../../lint/finding.ts";
import type { Phrase } from "../../phrase.ts";
import { number, plural, say } from "../grammar.ts";

interface Said {
  /** What is wrong, with what decides. */
  readonly what: (value: string) => Phrase;
  /** What comes of it. */
  readonly why: Phrase;
}

const says: Record<LintCode, Said> = {
  "reflects-with-credentials": {
    what: () => say`Qui demande est autorisé, avec identifiants`,
    why: say`Tout site que visite un utilisateur lit ce que seul cet utilisateur peut lire.`,
  },
  "null-allowed": {
    what: (value) => say`${value} est autorisé`,
    why: say`Tout cadre en bac à sable a cette origine, celui d’un attaquant aussi.`,
  },
  "look-alike-let-in": {
    what: (value) => say`Une règle laisse entrer ${value}`,
    why: say`N’importe qui peut enregistrer un tel nom. Comparez des origines entières.`,
  },
  "http-origin-allowed": {
    what: (value) => say`Une page en clair est autorisée : ${value}`,
    why: say`Qui est sur le chemin peut écrire cette page, et lit alors à travers elle.`,
  },
  "sub-domains-with-credentials": {
    what: (value) => say`Tout sous-domaine de ${value} est autorisé, avec identifiants`,
    why: say`Un seul, détourné ou percé, lit tout ce que peut lire son utilisateur.`,
  },
  "public-suffix": {
    what: (value) => say`Tout ce qui est sous ${value} est autorisé`,
    why: say`Les noms qui s’y trouvent appartiennent à des gens différents.`,
  },
  "star-in-private-network": {
    what: (value) => say`${value} sur un serveur que le public ne peut pas atteindre`,
    why: say`Le navigateur d’un collègue le peut : tout site qu’il affiche lit ce qui est ici, sans identifiants.`,
  },
  "star-with-credentials": {
    what: (value) => say`${value} avec des identifiants`,
    why: say`Les navigateurs le refusent pour une requête avec identifiants. Une page doit être nommée.`,
  },
  "star-list-with-credentials": {
    what: (value) => say`${value} dans une liste, avec des identifiants`,
    why: say`Avec identifiants, c’est un mot ordinaire : les noms doivent être énumérés.`,
  },
  "star-without-authorization": {
    what: (value) => say`${value} et pas ${"Authorization"}`,
    why: say`Selon le Standard, il ne vaut pas pour cet en-tête, qui est envoyé ici.`,
  },
  "not-an-origin": {
    what: (value) => say`Pas une origine : ${value}`,
    why: say`Une origine est un schéma, un hôte et peut-être un port, comparés lettre par lettre : pas de chemin, pas de barre oblique à la fin, pas de motif.`,
  },
  "several-origins": {
    what: (value) => say`Plusieurs origines dans un en-tête : ${value}`,
    why: say`L’en-tête en contient une. Une liste a sa place dans le serveur, qui répond à chaque page par la sienne.`,
  },
  "first-for-unknown": {
    what: (value) => say`Les pages inconnues reçoivent ${value}`,
    why: say`Elles échouent tout de même, avec un message qui égare, et apprennent à qui le serveur fait confiance.`,
  },
  "vary-missing": {
    what: (value) => say`Pas de ${"Vary"} : ${value}`,
    why: say`La réponse diffère d’une page à l’autre. Un cache donne à l’une ce qui a été dit à une autre.`,
  },
  "vary-ignored": {
    what: (value) => say`Un cache devant lui ignore ${value}`,
    why: say`Il donne à une page ce qui a été dit à une autre.`,
  },
  "two-speakers": {
    what: () => say`Deux couches écrivent ${"Access-Control-Allow-Origin"}`,
    why: say`Deux lignes ne sont pas une autorisation : les navigateurs les refusent, même deux fois la même valeur.`,
  },
  "auth-before-cors": {
    what: () => say`L’authentification passe avant CORS`,
    why: say`Un preflight ne montre les identifiants de personne : il est renvoyé, et aucune requête ne suit. Les erreurs partent aussi sans en-têtes CORS.`,
  },
  "redirect-before-cors": {
    what: (value) => say`Une redirection (${value}) passe avant CORS`,
    why: say`Un preflight n’est jamais redirigé.`,
  },
  "not-on-errors": {
    what: () => say`Les en-têtes ne sont que pour les réussites`,
    why: say`Le script ne peut pas lire pourquoi quelque chose a échoué : toute erreur a l’air d’une erreur CORS.`,
  },
  "error-page-discards": {
    what: (value) => say`La page d’erreur (${value}) jette les en-têtes`,
    why: say`Le script ne peut pas lire pourquoi quelque chose a échoué : toute erreur a l’air d’une erreur CORS.`,
  },
  "preflight-status": {
    what: (value) => say`Les preflights reçoivent ${value}`,
    why: say`Seule une réussite accorde l’autorisation.`,
  },
  "preflight-header-on-response": {
    what: (value) => say`Seuls les preflights ont besoin de ${value}`,
    why: say`Sur d’autres réponses, personne ne le lit.`,
  },
  "expose-on-preflight": {
    what: (value) => say`${value} est exposé sur le preflight`,
    why: say`Cela ne compte que sur la réponse. Le script ne voit pas l’en-tête.`,
  },
  "expose-does-nothing": {
    what: (value) => say`Exposer ${value} ne fait rien`,
    why: say`Le script le lit de toute façon, ou jamais.`,
  },
  "method-case": {
    what: (value) => say`Des méthodes en minuscules : ${value}`,
    why: say`Les méthodes sont comparées lettre par lettre. Les navigateurs envoient les habituelles en majuscules.`,
  },
  "name-is-no-token": {
    what: (value) => say`Pas un nom : ${value}`,
    why: say`Une liste illisible n’autorise rien.`,
  },
  "forbidden-method": {
    what: (value) => say`Aucune page ne peut envoyer ${value}`,
    why: say`Les navigateurs la refusent avant d’interroger qui que ce soit.`,
  },
  "forbidden-header": {
    what: (value) => say`Aucun script ne peut poser ${value}`,
    why: say`Le navigateur l’écrit lui-même, et n’interroge personne.`,
  },
  "max-age-capped": {
    what: (value) => say`Conservée ${value} s : aucun navigateur ne fait cela`,
    why: say`Firefox conserve une autorisation ${86_400} s au plus, Chrome ${7200} s, Safari ${600} s.`,
  },
  "credentials-unneeded": {
    what: () => say`Les identifiants sont autorisés, et aucune page n’en envoie`,
    why: say`Ce qui n’est pas nécessaire, mieux vaut ne pas l’autoriser.`,
  },
};

const severities: Record<Severity, string> = {
  high: "Laisse entrer quelqu’un",
  medium: "Casse quelque chose",
  low: "Ne fait rien",
};

/** What is wrong with a server before anybody asks. */
export const lint = {
  title: "Ce qui n’y va pas",
  count: (count: number) => plural(count, { one: "1 constat", other: `${number(count)} constats` }),
  severities,
  says,
  fix: "Corriger",
  fixThis: (what: string) => `Corriger : ${what}`,
  /** Beside the press. */
  played: "Joué : aucune requête n’obtient moins qu’avant.",
  source: "Source",
  sourceOf: (what: string) => `Source : ${what}`,
  shownIn: "Le voir se produire",
};
