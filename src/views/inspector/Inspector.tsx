import { type ReactNode, useLayoutEffect, useRef } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { tabs } from "../../store/state.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { useWords } from "../ui/use-words.ts";
import { briefTabs, useBrief } from "./brief.tsx";
import styles from "./Inspector.module.css";
import { ServersTab } from "./servers/ServersTab.tsx";

/** The first visit shows the servers; the other tabs are fetched when they are opened (the budget of the first load). */
const panels = {
  request: lazyPart({
    name: (parts) => parts.tab,
    words: ["requestTab"],
    load: async () => (await import("./request/RequestTab.tsx")).RequestTab,
  }),
  hosts: ServersTab,
  browser: lazyPart({
    name: (parts) => parts.tab,
    words: ["browserTab", "stepDetails"],
    load: async () => (await import("./browser/BrowserTab.tsx")).BrowserTab,
  }),
  message: lazyPart({
    name: (parts) => parts.tab,
    words: ["messageTab"],
    load: async () => (await import("./message/MessageTab.tsx")).MessageTab,
  }),
} as const;

interface Props {
  /** What answers must say. */
  readonly needs: ReactNode;
}

/** Everything that can be changed, and every message as it was. An edit runs at once. */
export function Inspector({ needs }: Props) {
  const words = useWords("inspector");
  const tab = usePlayground((s) => s.tab);
  const show = usePlayground((s) => s.show);
  // A challenge does not solve itself.
  const locks = usePlayground((s) => s.locks);
  const brief = useBrief();
  const shown = brief ? briefTabs(locks, tab) : locks === null ? tabs : tabs.filter((id) => id !== "needs");
  const Panel = tab === "needs" ? null : panels[tab];
  const panel = Panel === null ? needs : <Panel />;
  const root = useRef<HTMLElement>(null);
  // Every tab begins at its top, wherever the one before was scrolled to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of tab that is waited for
  useLayoutEffect(() => {
    root.current?.querySelector("[role=tabpanel]")?.scrollTo(0, 0);
  }, [tab]);
  return (
    <section ref={root} id="inspector" className={styles.inspector} aria-label={words.label}>
      {brief && shown.length === 1 ? (
        <div className={styles.brief}>{panel}</div>
      ) : (
        <Tabs label={words.label} tabs={shown.map((id) => ({ id, title: words.tabs[id] }))} open={tab} onOpen={show}>
          {panel}
        </Tabs>
      )}
    </section>
  );
}
