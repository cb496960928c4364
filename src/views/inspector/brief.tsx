import { createContext, type ReactNode, useContext } from "react";
import type { Locks } from "../../scenario/locks.ts";
import type { Tab } from "../../store/state.ts";
import { FieldMore } from "../ui/FieldGroup.tsx";

/** Whether only that is shown with which something is changed: in a lesson, where there is little room. */
export const Brief = createContext(false);
export const useBrief = () => useContext(Brief);

/** What is needed seldom. Where it is brief, it is one click away. */
export function Seldom({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return useBrief() ? <FieldMore title={title}>{children}</FieldMore> : children;
}

/** The tabs in which something can be changed; where nothing is locked, the one that was opened. */
export function briefTabs(locks: Locks | null, opened: Tab): readonly Tab[] {
  const parts = new Set(locks?.open.map(({ at }) => at[0]));
  const within: readonly (readonly [Tab, boolean])[] = [
    ["request", parts.has("actions")],
    ["hosts", parts.has("hosts")],
    ["browser", parts.has("pages") || parts.has("browser")],
  ];
  const found = within.flatMap(([tab, has]) => (has ? [tab] : []));
  return found.length > 0 ? found : [opened];
}
