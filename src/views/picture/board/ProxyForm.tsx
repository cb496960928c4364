import { useId, useState } from "react";
import { hostAt, originOf } from "../../../scenario/building/host-at.ts";
import { addressBehind } from "../../../scenario/building/proxies.ts";
import { limits } from "../../../scenario/limits.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { hostName } from "../../../words/trace/names.ts";
import { useWords } from "../../ui/use-words.ts";
import { AddressField } from "./AddressField.tsx";
import type { Ask } from "./context.ts";
import styles from "./Popup.module.css";
import { PopupForm } from "./PopupForm.tsx";

interface Props {
  readonly of: Extract<Ask, { kind: "proxy" }>;
  readonly onClose: () => void;
}

/** A proxy in front of a server: what it is called, and where the server is from then on. */
export function ProxyForm({ of: { host: index, edge, at }, onClose }: Props) {
  const { ask: words, tools } = useWords("board");
  const store = usePlaygroundStore();
  const scenario = usePlayground((state) => state.scenario);
  const note = useId();
  const host = scenario.hosts[index];
  const origin = host?.origins[0] ?? "";
  const via = edge && "host" in edge.of ? edge.of : undefined;
  const [name, setName] = useState(tools.proxy);
  const [address, setAddress] = useState(() => addressBehind(scenario, via ? "http://proxy.example" : origin));
  if (!host) return null;
  const own = originOf(address);
  const owner = own === null ? undefined : hostAt(scenario, own);
  const trouble = own === null ? words.badAddress : owner ? words.taken(visibleText(hostName(owner))) : "";
  const title = visibleText(hostName(host));
  const insert = () => {
    const { edit, select, show } = store.getState();
    edit({ type: "insertProxy", host: index, via, name, address });
    const proxy = store.getState().scenario.hosts[index];
    if (proxy) select({ kind: "node", node: `host:${proxy.id}` });
    show("hosts");
  };
  return (
    <PopupForm
      title={words.proxy(title)}
      at={at}
      note={{ id: note, text: trouble, bad: trouble !== "" }}
      done={words.insert}
      onDone={insert}
      onClose={onClose}
    >
      {!via && <p className={styles.note}>{words.takesOver(visibleText(origin))}</p>}
      <label className={styles.field}>
        {words.proxyName}
        <input
          data-first
          value={name}
          maxLength={limits.shortText}
          autoComplete="off"
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <AddressField
        label={via ? words.between : words.behind(title)}
        value={address}
        onChange={setAddress}
        bad={trouble !== ""}
        note={note}
      />
    </PopupForm>
  );
}
