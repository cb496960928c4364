/** Says, over what there is to be read, that the page does not answer. The sentence stands in index.html: the words may be the very part that did not come. */
export function sayNotLoaded(place: HTMLElement, error: unknown): void {
  const said = document.querySelector<HTMLTemplateElement>("template#not-loaded");
  if (said) place.prepend(document.importNode(said.content, true));
  // A link to the same address would not load it: the scenario stands behind a #.
  place.querySelector("button")?.addEventListener("click", () => location.reload());
  reportError(error);
}
