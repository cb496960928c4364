import { usePlayground } from "../../store/hooks.ts";
import type { Tab } from "../../store/state.ts";
import { Tabs } from "../ui/Tabs.tsx";
import { BrowserTab } from "./browser/BrowserTab.tsx";
import styles from "./Inspector.module.css";
import { MessageTab } from "./message/MessageTab.tsx";
import { RequestTab } from "./request/RequestTab.tsx";
import { ServersTab } from "./servers/ServersTab.tsx";

const titles: readonly { readonly id: Tab; readonly title: string }[] = [
  { id: "request", title: "Request" },
  { id: "hosts", title: "Servers" },
  { id: "browser", title: "Browser" },
  { id: "message", title: "Message" },
];

const panels: Readonly<Record<Tab, () => React.ReactNode>> = {
  request: RequestTab,
  hosts: ServersTab,
  browser: BrowserTab,
  message: MessageTab,
};

/** Everything that can be changed, and every message as it was. An edit runs at once. */
export function Inspector() {
  const tab = usePlayground((s) => s.tab);
  const show = usePlayground((s) => s.show);
  const Panel = panels[tab];
  return (
    <section className={styles.inspector} aria-label="Inspector">
      <Tabs label="Inspector" tabs={titles} open={tab} onOpen={show}>
        <Panel />
      </Tabs>
    </section>
  );
}
