/** Another address in the place of this one: the way back does not come to it again. */
export function instead(hash: string): void {
  const address = new URL(location.href);
  address.hash = hash;
  history.replaceState(null, "", address);
  window.dispatchEvent(new PopStateEvent("popstate"));
}
