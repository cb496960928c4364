const names = [
  "no-referrer",
  "no-referrer-when-downgrade",
  "origin",
  "origin-when-cross-origin",
  "same-origin",
  "strict-origin",
  "strict-origin-when-cross-origin",
  "unsafe-url",
];

/** https://www.w3.org/TR/referrer-policy/#referrer-policies; `unset` says what applies where none is chosen. */
export function referrerPolicies(unset: string): readonly { readonly value: string; readonly title: string }[] {
  return [{ value: "", title: unset }, ...names.map((name) => ({ value: name, title: name }))];
}
