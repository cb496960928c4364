/** Around the code that a reader copies; the code itself is no text. */
export const code = {
  label: "Écrit avec",
  writers: { fetch: "fetch", xhr: "XMLHttpRequest", axios: "Axios", ky: "ky", angular: "Angular", curl: "curl" },
  copy: "Copier",
  copied: "Copié.",
  notCopied: "Le presse-papiers est fermé ; sélectionnez plutôt le texte.",
};
