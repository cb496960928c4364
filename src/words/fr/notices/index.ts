import type { Notice } from "../../../store/state.ts";
import { number, plural } from "../grammar.ts";

/** What happened, and that nothing was lost. */
function of(notice: Notice): { readonly title: string; readonly text?: string } {
  switch (notice.kind) {
    case "bad-link":
      return {
        title: badLinks[notice.reason],
        text: "Voici le premier scénario à la place. Rien de ce qui est à vous n’a été perdu ni changé.",
      };
    case "unknown-scenario":
      return { title: `Aucun scénario ne s’appelle « ${notice.name} ».`, text: "Cherchez sous Scénarios." };
    case "newer-version":
      return {
        title: "Une version plus récente est prête.",
        text: "Cet onglet continue avec ce qu’il a. Recharger garde votre travail, l’étape et l’onglet ouvert.",
      };
    case "restored":
      return { title: "Votre dernier travail est de retour.", text: "Il n’est conservé que dans ce navigateur." };
    case "work-unreadable":
      return {
        title: plural(notice.count, {
          one: "Quelque chose de conservé ici est illisible.",
          other: `${number(notice.count)} choses conservées ici sont illisibles.`,
        }),
        text: "Rien n’a été supprimé : vous le trouvez sous Mes travaux, et pouvez l’enregistrer comme fichier.",
      };
    case "work-newer":
      return {
        title: "Ce travail vient d’une version plus récente de Preflight.",
        text: "Il reste tel quel. Rechargez la page pour obtenir cette version, ou enregistrez le travail comme fichier sous Mes travaux.",
      };
    case "works-late":
      return {
        title: "Vos travaux ne sont pas encore arrivés.",
        text: "Le stockage de ce navigateur est lent à s’ouvrir. Rien n’est perdu : rechargez la page pour les voir.",
      };
    case "save-failed":
      return {
        title: "Votre travail n’est pas conservé.",
        text: `${unsaved[notice.reason]} Enregistrez-le comme fichier sous Mes travaux, ou partagez-le : le lien contient tout.`,
      };
    case "changed-elsewhere":
      return {
        title: notice.left
          ? "Le travail que vous avez quitté a aussi été changé dans un autre onglet."
          : "Ce travail est aussi ouvert dans un autre onglet, qui l’a changé.",
        text:
          notice.copy === null
            ? "Rien n’a été écrasé. Ce qui est à l’écran est l’état antérieur."
            : "Rien n’a été écrasé : vos changements vont dans un travail à part, sous Mes travaux.",
      };
    case "history-end":
      return notice.end === "undo"
        ? { title: "Il n’y a plus rien à annuler.", text: "C’est ainsi qu’il a été ouvert." }
        : { title: "Il n’y a rien à rétablir.", text: "Le dernier changement est à l’écran." };
  }
}

const unsaved = {
  full: "Le stockage de ce navigateur est plein.",
  unavailable: "Ce navigateur ne laisse la page rien conserver.",
  "too-many": `Il y a déjà ${number(1000)} travaux ici ; supprimez-en quelques-uns sous Mes travaux.`,
  "newer-version": "Une version plus récente de Preflight a conservé des travaux ici ; rechargez la page pour l’obtenir.",
} as const;

const badLinks = {
  "cut-off": "Le lien a été coupé.",
  "not-ours": "Ce n’est pas un lien de Preflight.",
  "future-version": "Le lien vient d’un Preflight plus récent que celui-ci.",
  "too-large": "Le lien est plus grand que ce que Preflight accepte.",
  invalid: "Le lien ne contient pas de scénario exécutable.",
} as const;

export const notices = {
  of,
  later: "Plus tard",
  dismiss: "Fermer",
  openSavedWork: "Ouvrir mon travail enregistré",
  showOther: "Montrer l’état de l’autre onglet",
  keepCopy: "Garder le mien comme copie",
};
