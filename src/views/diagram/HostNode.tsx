import type { HostSpec } from "../../scenario/schema.ts";
import { changedItems } from "../../store/changed.ts";
import { usePicture, usePlayground } from "../../store/hooks.ts";
import { plain } from "../../words/phrase.ts";
import { hostName } from "../../words/trace/names.ts";
import { Address } from "../ui/Address.tsx";
import { Changed } from "../ui/Changed.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { Anchors } from "./Anchors.tsx";
import styles from "./nodes.module.css";
import { useInspect } from "./use-inspect.ts";

/** A server or a proxy with its layers, in the order in which a request meets them. */
export function HostNode({ data }: { readonly data: { readonly host: string } }) {
  const { diagram } = useWords("frame");
  const host = usePlayground(({ scenario }) => scenario.hosts.find(({ id }) => id === data.host));
  const inspect = useInspect("hosts", { kind: "node", node: `host:${data.host}` });
  if (!host) return null;
  return (
    <div className={styles.host} data-role={host.role}>
      <button type="button" className={`nopan ${styles.hostHead}`} onClick={inspect}>
        <span className={styles.row}>
          <strong>
            <ScenarioText of={hostName(host)} />
          </strong>
          <span className={styles.kind}>
            {host.failure === "none" ? diagram.roles[host.role] : diagram.failures[host.failure]}
          </span>
        </span>
        <code className={styles.origin}>
          <Address of={host.origins[0] ?? ""} />
          {host.origins.length > 1 ? diagram.moreOrigins(host.origins.length - 1) : ""}
        </code>
      </button>
      <ol className={styles.layers}>
        {host.layers.map((_layer, i) => (
          // Layers have no identity but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <LayerRow key={i} host={host} index={i} />
        ))}
      </ol>
      <Anchors />
    </div>
  );
}

function LayerRow({ host, index }: { readonly host: HostSpec; readonly index: number }) {
  const { diagram } = useWords("frame");
  const { layerResult, layerPurposes, layers } = useWords("trace");
  const result = usePicture(({ layers }) => layers[host.id]?.[index]);
  const active = usePicture(({ event }) => event?.type === "layer" && event.host === host.id && event.layer === index);
  const changed = usePlayground((s) => changedItems(s, ["hosts", s.scenario.hosts.indexOf(host), "layers"]).includes(index));
  const inspect = useInspect("hosts", { kind: "layer", host: host.id, layer: index });
  const layer = host.layers[index];
  if (!layer) return null;
  const words = result ? layerResult(result) : [];
  return (
    <li>
      <button
        type="button"
        className={`nopan ${styles.layer}`}
        data-off={layer.off}
        data-active={active}
        data-did={result?.did ?? "nothing"}
        title={plain(words) || layerPurposes[layer.kind]}
        onClick={inspect}
      >
        <span className={styles.layerName}>
          {layers[layer.kind]}
          {changed && <Changed />}
        </span>
        <span className={styles.result}>
          {layer.off ? diagram.off : words.length > 0 ? <Text of={words} look="bare" /> : "·"}
        </span>
      </button>
    </li>
  );
}
