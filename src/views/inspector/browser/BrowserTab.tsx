export function BrowserTab() {
  return null;
}
