/** Around the code that a reader copies; the code itself is no text. */
export const code = {
  label: "Written with",
  writers: { fetch: "fetch", xhr: "XMLHttpRequest", axios: "Axios", ky: "ky", angular: "Angular", curl: "curl" },
  copy: "Copy",
  copied: "Copied.",
  notCopied: "The clipboard is closed; select the text instead.",
};
