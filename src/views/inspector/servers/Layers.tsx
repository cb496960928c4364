import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { layerKinds } from "../../../scenario/layer-kinds.ts";
import { limits } from "../../../scenario/limits.ts";
import type { LayerKind, LayerSpec } from "../../../scenario/schema.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { useWords } from "../../ui/use-words.ts";
import { Seldom } from "../brief.tsx";
import { SwitchField } from "../fields/ChoiceField.tsx";
import { useChangedItems } from "../fields/use-field.ts";
import { SmallButton } from "../IconButton.tsx";
import { Items } from "../Items.tsx";
import { useRefuses } from "../Lock.tsx";
import { LayerForm } from "./LayerForm.tsx";
import styles from "./Layers.module.css";
import { useLayerSelection } from "./use-layer-selection.ts";

/** The layers of one host. */
export function Layers({ host, id }: { readonly host: number; readonly id: string }) {
  const { layers: words } = useWords("inspector");
  const { layers: names, layerPurposes } = useWords("trace");
  const layers = usePlayground(
    useShallow((s) => (s.scenario.hosts[host]?.layers ?? []).map((layer) => `${layer.kind}${layer.off ? " off" : ""}`)),
  );
  const path = ["hosts", host, "layers"] as const;
  const store = usePlaygroundStore();
  const edit = store.getState().edit;
  const refuses = useRefuses();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<number>>(() => firstOpen(layers));
  const selected = useLayerSelection(id);
  const changed = useChangedItems(path);

  useEffect(() => {
    if (!selected) return;
    setOpen((now) => new Set(now).add(selected.layer));
    root.current?.querySelector(`[data-row="${selected.layer}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  const kindAt = (i: number) => (layers[i]?.split(" ")[0] ?? "handler") as LayerKind;
  const offAt = (i: number) => layers[i]?.endsWith(" off") ?? false;
  const add = (kind: LayerKind, added: (index: number) => void) => {
    const before = new Set<LayerSpec>(store.getState().scenario.hosts[host]?.layers);
    edit({ type: "addLayer", host, kind });
    const at = store.getState().scenario.hosts[host]?.layers.findIndex((layer) => !before.has(layer)) ?? -1;
    if (at < 0) return;
    added(at);
    setOpen((now) => new Set([...shifted(now, at, 1), at]));
  };

  return (
    <div ref={root}>
      <Items
        path={path}
        label={words.title}
        count={layers.length}
        name={(i) => words.one(names[kindAt(i)], i + 1)}
        title={(i) => (
          <span className={offAt(i) ? styles.off : ""}>
            <span className={styles.kind}>{names[kindAt(i)]}</span>
            <span className={styles.purpose}>{offAt(i) ? words.off : layerPurposes[kindAt(i)]}</span>
          </span>
        )}
        aside={(i) => <SwitchField label={words.isOn(names[kindAt(i)], i + 1)} path={[...path, i, "off"]} inverse bare />}
        isOpen={(i) => open.has(i)}
        onToggle={(i) => setOpen((now) => toggled(now, i))}
        marked={(i) => selected?.layer === i}
        changed={changed}
        onMove={(from, to) => {
          edit({ type: "moveLayer", host, from, to });
          setOpen((now) => swapped(now, from, to));
        }}
        onRemove={(layer) => {
          edit({ type: "removeLayer", host, layer });
          setOpen((now) => shifted(now, layer, -1));
        }}
        body={(i) => <LayerForm host={host} layer={i} kind={kindAt(i)} />}
        adders={(added) => (
          <Seldom title={words.addMore}>
            <span className={styles.add} id={`${id}-add`}>
              {words.add}
            </span>
            {layerKinds
              .filter((kind) => !refuses({ type: "addLayer", host, kind }))
              .map((kind, i) => (
                <SmallButton
                  key={kind}
                  icon={Plus}
                  aria-label={words.addOne(names[kind])}
                  title={layerPurposes[kind]}
                  data-add={i === 0 ? "" : undefined}
                  disabled={layers.length >= limits.layersPerHost}
                  onClick={() => add(kind, added)}
                >
                  {names[kind]}
                </SmallButton>
              ))}
          </Seldom>
        )}
      />
    </div>
  );
}

/** More forms than these at once are more than anybody reads, and a long wait. */
const mostOpen = 2;

/** What CORS is about is open; where there is no such layer, the first one. */
function firstOpen(layers: readonly string[]): ReadonlySet<number> {
  const cors = layers.flatMap((layer, i) => (layer.startsWith("cors") ? [i] : []));
  return new Set(cors.length > 0 ? cors.slice(0, mostOpen) : [0]);
}

function toggled(open: ReadonlySet<number>, at: number): ReadonlySet<number> {
  const next = new Set(open);
  if (!next.delete(at)) next.add(at);
  return next;
}

function swapped(open: ReadonlySet<number>, a: number, b: number): ReadonlySet<number> {
  return new Set([...open].map((i) => (i === a ? b : i === b ? a : i)));
}

/** After an item came (by 1) or went (by -1) at `at`. */
function shifted(open: ReadonlySet<number>, at: number, by: 1 | -1): ReadonlySet<number> {
  return new Set([...open].filter((i) => by > 0 || i !== at).map((i) => (i >= at ? i + by : i)));
}
