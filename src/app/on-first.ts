/** At the first event of these, once. What is returned forgets it. */
export function onFirst(events: readonly string[], task: (event: Event) => void): () => void {
  const control = new AbortController();
  const once = (event: Event) => {
    control.abort();
    task(event);
  };
  for (const name of events) window.addEventListener(name, once, { capture: true, passive: true, signal: control.signal });
  return () => control.abort();
}
