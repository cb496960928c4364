/** For the window's title; a product's name, and not translated. */
const product = "Preflight";

export const page = {
  product,
  /** So that tabs and bookmarks tell scenarios apart. */
  title: (scenario: string) => `${scenario} · ${product}`,
  messages: "Messages",
};

/** What opens a dialog is called as the dialog is (parts.ts). */
export const header = {
  undo: { name: "Annuler", hint: "Annuler (Ctrl+Z)" },
  redo: { name: "Rétablir", hint: "Rétablir (Ctrl+Maj+Z)" },
  browser: "Navigateur",
  language: "Langue",
  compare: { name: "Comparer", hint: "En quoi les navigateurs diffèrent dans ce scénario" },
  /** The help, as the dialog is called; the key that opens it is part of the hint. */
  helpHint: "Aide (?)",
  lightTheme: "Thème clair",
  darkTheme: "Thème sombre",
  share: { name: "Partager", hint: "Un lien, un code QR, un fichier : exactement ce scénario, à cette étape" },
};

/** Two ways to be in front of a scenario, and what can be opened beside its picture. */
export const modes = {
  title: "Vue",
  watch: "Regarder",
  workbench: "Atelier",
  inside: "Voir dedans",
  insideHint: "Voir dedans (I)",
  /** What the Workbench shows above: what stands there, or what happens. */
  stage: { title: "Ce qui est montré", board: "Dessin", picture: "Exécution" },
  close: "Fermer",
  sheets: { sequence: "Séquence", step: "Cette étape", message: "Messages" },
};

/** A fault of ours. */
export const fault = {
  title: "Quelque chose s’est cassé dans Preflight",
  text: "C’est notre faute, pas celle de votre scénario. Votre travail, jusqu’à la dernière modification, est conservé dans ce navigateur, sous Mes travaux.",
  reload: "Recharger",
  startAnew: "Commencer par le premier scénario",
};
