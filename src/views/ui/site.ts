import { createContext, type MouseEvent, use } from "react";

/** Where the site's root is, as links write it: each scenario of the library has a page below it. */
export const SiteRoot = createContext("./");

/** The address of a scenario's page. */
export function useScenarioPage(): (id: string) => string {
  const root = use(SiteRoot);
  return (id) => `${root}scenarios/${id}/`;
}

/** Opens it in place; with a modifier key the browser does as it always does. */
export function inPlace(open: () => void) {
  return (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  };
}
