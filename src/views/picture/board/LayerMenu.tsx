import { corsForEverybody } from "../../../scenario/building/everybody.ts";
import { layerKinds } from "../../../scenario/layer-kinds.ts";
import { limits } from "../../../scenario/limits.ts";
import type { LayerKind } from "../../../scenario/schema.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { hostName } from "../../../words/trace/names.ts";
import { useWords } from "../../ui/use-words.ts";
import type { Ask } from "./context.ts";
import styles from "./Popup.module.css";
import { Popup } from "./Popup.tsx";

/** CORS has two entries of its own. */
const others = layerKinds.filter((kind) => kind !== "cors");

interface Props {
  readonly of: Extract<Ask, { kind: "layer" }>;
  readonly onClose: () => void;
}

/** Which layer a server gets: one press, and it is there and open. */
export function LayerMenu({ of: { host: index, at }, onClose }: Props) {
  const { ask: words } = useWords("board");
  const { layers, layerPurposes } = useWords("trace");
  const store = usePlaygroundStore();
  const host = usePlayground(({ scenario }) => scenario.hosts[index]);
  if (!host) return null;
  const full = host.layers.length >= limits.layersPerHost;
  const add = (kind: LayerKind, star = false) => {
    if (full) return;
    const { edit, select, show, endBurst } = store.getState();
    const before = new Set(host.layers);
    endBurst();
    edit({ type: "addLayer", host: index, kind }, "layer");
    const layer = store.getState().scenario.hosts[index]?.layers.findIndex((one) => !before.has(one)) ?? -1;
    if (star) edit({ type: "set", path: ["hosts", index, "layers", layer], value: corsForEverybody() }, "layer");
    endBurst();
    select({ kind: "layer", host: host.id, layer });
    show("hosts");
    onClose();
  };
  return (
    <Popup title={words.layer(visibleText(hostName(host)))} at={at} onClose={onClose}>
      <ul className={styles.menu}>
        <li>
          <button type="button" data-first onClick={() => add("cors", true)}>
            {words.layerAnyone}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => add("cors")}>
            {words.layerEmpty}
          </button>
        </li>
        {others.map((kind) => (
          <li key={kind}>
            <button type="button" onClick={() => add(kind)}>
              {layers[kind]}
              <small>{layerPurposes[kind]}</small>
            </button>
          </li>
        ))}
      </ul>
    </Popup>
  );
}
