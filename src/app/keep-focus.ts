const focusable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** Where an element stood: its ancestors from the nearest outwards, and in each the place of the branch that led to it. */
type Way = readonly { readonly parent: Element; readonly place: number }[];

/**
 * The focus never falls to the body because what had it was taken away (undone, dismissed, replaced): it goes to what now stands in
 * that place, else to the nearest neighbour. Whoever knows a better place puts it there at once, and nothing happens here.
 */
export function keepFocus(document: Document): void {
  let last: Element | null = null;
  let way: Way = [];
  const remember = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    last = target;
    way = wayTo(target);
  };
  document.addEventListener("focusin", remember);
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    // Somebody pressed beside everything. What is being taken away is gone a moment later; then the focus was not given up.
    if (relatedTarget === null)
      queueMicrotask(() => {
        if (target === last && last?.isConnected && document.hasFocus() && document.activeElement === document.body) last = null;
      });
  });
  const changed = () => {
    if (!last || last.isConnected) {
      // Its neighbours come and go, too.
      if (last && last === document.activeElement) way = wayTo(last);
      return;
    }
    if (document.activeElement && document.activeElement !== document.body) return;
    last = null;
    neighbourOf(way)?.focus();
  };
  new MutationObserver(changed).observe(document.body, { childList: true, subtree: true });
}

function wayTo(element: Element): Way {
  const way: { parent: Element; place: number }[] = [];
  for (let at = element; at.parentElement && at !== document.body; at = at.parentElement) {
    way.push({ parent: at.parentElement, place: [...at.parentElement.children].indexOf(at) });
  }
  return way;
}

function neighbourOf(way: Way): HTMLElement | undefined {
  for (const { parent, place } of way) {
    if (!parent.isConnected) continue;
    const branches = [...parent.children];
    const near = [...branches.slice(place), ...branches.slice(0, place).reverse()];
    for (const [i, branch] of near.entries()) {
      const before = i >= branches.length - place;
      const found = [branch, ...branch.querySelectorAll(focusable)].filter(takesFocus);
      const next = before ? found.at(-1) : found[0];
      if (next) return next;
    }
    if (takesFocus(parent)) return parent;
  }
  return undefined;
}

function takesFocus(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.matches(focusable) && element.checkVisibility();
}
