import { useId, useState } from "react";
import { hostAt, originOf } from "../../../scenario/building/host-at.ts";
import { addressBehind } from "../../../scenario/building/proxies.ts";
import { limits } from "../../../scenario/limits.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { hostName } from "../../../words/trace/names.ts";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../ui/use-words.ts";
import type { Ask } from "./context.ts";
import styles from "./Popup.module.css";
import { Popup } from "./Popup.tsx";

interface Props {
  readonly of: Extract<Ask, { kind: "proxy" }>;
  readonly onClose: () => void;
}

/** A proxy in front of a server: what it is called, and where the server is from then on. */
export function ProxyForm({ of: { host: index, edge, at }, onClose }: Props) {
  const { ask: words, tools } = useWords("board");
  const store = usePlaygroundStore();
  const scenario = usePlayground((state) => state.scenario);
  const id = useId();
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
  return (
    <Popup title={words.proxy(title)} at={at} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (trouble !== "") return;
          const { edit, select, show } = store.getState();
          edit({ type: "insertProxy", host: index, via, name, address });
          const proxy = store.getState().scenario.hosts[index];
          if (proxy) select({ kind: "node", node: `host:${proxy.id}` });
          show("hosts");
          onClose();
        }}
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
        <label className={styles.field}>
          {via ? words.between : words.behind(title)}
          <input
            className={styles.mono}
            aria-invalid={trouble !== ""}
            aria-describedby={`${id}-note`}
            value={address}
            maxLength={limits.url}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => setAddress(target.value)}
          />
        </label>
        <p id={`${id}-note`} className={styles.note} data-bad="true">
          {trouble}
        </p>
        <div className={styles.row}>
          <Button look="primary" type="submit" aria-disabled={trouble !== ""}>
            {words.insert}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Popup>
  );
}
