export function RequestTab() {
  return null;
}
