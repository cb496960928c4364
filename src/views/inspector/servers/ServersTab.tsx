import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { limits } from "../../../scenario/limits.ts";
import type { HostSpec } from "../../../scenario/schema.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import type { Selection } from "../../../store/state.ts";
import { hostName } from "../../../words/trace/names.ts";
import { Chips } from "../../ui/Chips.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useFocusNext } from "../../ui/use-focus-next.ts";
import { useWords } from "../../ui/use-words.ts";
import { useBrief } from "../brief.tsx";
import { SmallButton } from "../IconButton.tsx";
import styles from "../Inspector.module.css";
import { useLock } from "../Lock.tsx";
import { HostPanel } from "./HostPanel.tsx";

/** Servers and proxies: one is chosen (here or in the picture) and edited. */
export function ServersTab() {
  const { servers: words } = useWords("inspector");
  const hosts = usePlayground((s) => s.scenario.hosts);
  const select = usePlayground((s) => s.select);
  const chosen = useChosenHost(hosts.map(({ id }) => id));
  const store = usePlaygroundStore();

  const choose = (id: string) => select({ kind: "node", node: `host:${id}` });
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(root);
  /** To be called before servers come or go: the focus goes to the one that is chosen then. */
  const follow = () => focusNext('input[type="radio"]:checked', "[data-add]");
  const add = (role: HostSpec["role"]) => {
    follow();
    store.getState().edit({ type: "addHost", role });
    const added = store.getState().scenario.hosts.at(-1);
    if (added) choose(added.id);
  };
  const full = hosts.length >= limits.hosts;
  const brief = useBrief();
  const free = useLock(["hosts"]) === "open" && !brief;

  return (
    <div ref={root} className={styles.parts}>
      <Chips
        label={words.label}
        chips={hosts.map((host) => ({
          id: host.id,
          title: <ScenarioText of={host.role === "proxy" ? words.proxy(hostName(host)) : hostName(host)} />,
        }))}
        chosen={chosen?.id ?? null}
        onChoose={choose}
      >
        {free && (
          <>
            <SmallButton icon={Plus} data-add disabled={full} onClick={() => add("server")}>
              {words.addServer}
            </SmallButton>
            <SmallButton icon={Plus} disabled={full} onClick={() => add("proxy")}>
              {words.addProxy}
            </SmallButton>
          </>
        )}
      </Chips>
      {chosen ? (
        <HostPanel key={chosen.id} index={chosen.index} id={chosen.id} beforeChange={follow} />
      ) : (
        <p className={styles.quiet}>{words.none}</p>
      )}
    </div>
  );
}

/** The host that was pointed at last; the first one until then. */
function useChosenHost(ids: readonly string[]): { readonly id: string; readonly index: number } | null {
  const pointed = usePlayground((s) => hostOf(s.selection));
  const [last, setLast] = useState(pointed);
  if (pointed !== null && pointed !== last) setLast(pointed);
  const index = Math.max(0, ids.indexOf(pointed ?? last ?? ""));
  const id = ids[index];
  return id === undefined ? null : { id, index };
}

function hostOf(selection: Selection): string | null {
  if (selection?.kind === "layer") return selection.host;
  return selection?.kind === "node" && selection.node.startsWith("host:") ? selection.node.slice(5) : null;
}
