/** From now on: a policy in a meta element holds for what comes after it. */
export function enforce(policy: string): void {
  if (policy === "") return;
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy;
  document.head.append(meta);
}
