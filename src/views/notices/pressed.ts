/** What somebody can press or write into. */
const pressable = "button, a[href], input, select, textarea, summary, [role=tab], [tabindex='0']";

let last: HTMLElement | null = null;

const remember = ({ target }: Event) => {
  last = target instanceof Element ? target.closest<HTMLElement>(pressable) : null;
};

/** From here on it is known. Returns what ends that. */
export function rememberPresses(): () => void {
  const events = ["pointerdown", "keydown"] as const;
  for (const event of events) window.addEventListener(event, remember, true);
  return () => {
    for (const event of events) window.removeEventListener(event, remember, true);
  };
}

/** What was pressed last; where it has gone, as with a dialog that closed, what has the focus. null: nothing that can be seen. */
export function lastPressed(): HTMLElement | null {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  return [last, focused].find((element) => element?.checkVisibility() && element !== document.body) ?? null;
}
