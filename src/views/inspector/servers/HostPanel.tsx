import { Copy, Trash2 } from "lucide-react";
import { Fragment, useState } from "react";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { Address } from "../../ui/Address.tsx";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { useWords } from "../../ui/use-words.ts";
import { useBrief } from "../brief.tsx";
import { IconButton, SmallButton } from "../IconButton.tsx";
import styles from "../Inspector.module.css";
import { useLock } from "../Lock.tsx";
import { Layers } from "./Layers.tsx";

const Lint = lazyPart({ name: (parts) => parts.lint, words: ["lint"], load: async () => (await import("./Lint.tsx")).Lint });
const HostFields = lazyPart({ name: (parts) => parts.fields, load: async () => (await import("./HostFields.tsx")).HostFields });
const ExportDialog = lazyDialog((frame) => frame.dialogs.export, {
  name: (parts) => parts.export,
  words: ["exporting", "requestTab"],
  load: async () => (await import("../export/ExportDialog.tsx")).ExportDialog,
});

interface Props {
  readonly index: number;
  readonly id: string;
  /** Told before this server is removed or another one comes. */
  readonly beforeChange: () => void;
}

/** One server or proxy. */
export function HostPanel({ index, id, beforeChange }: Props) {
  const { servers, layers } = useWords("inspector");
  const origins = usePlayground((s) => s.scenario.hosts[index]?.origins) ?? [];
  const failure = usePlayground((s) => s.scenario.hosts[index]?.failure ?? "none");
  const speaks = usePlayground((s) => s.scenario.hosts[index]?.layers.some(({ kind }) => kind === "cors") ?? false);
  const [exporting, setExporting] = useState(false);
  const free = useLock(["hosts"]) === "open";
  const brief = useBrief();
  const advised = usePlayground((s) => s.locks === null);
  const store = usePlaygroundStore();
  const edit = store.getState().edit;
  const chooseNewest = () => {
    const copy = store.getState().scenario.hosts[index + 1];
    if (copy) store.getState().select({ kind: "node", node: `host:${copy.id}` });
  };
  const layersOf = (
    <section className={styles.part} aria-label={layers.title}>
      <h3 className={styles.heading}>
        {layers.title} <small>{layers.order}</small>
      </h3>
      <Layers host={index} id={id} />
    </section>
  );
  if (brief) return layersOf;
  return (
    <>
      <section className={styles.part} aria-label={servers.label}>
        <div className={styles.heading}>
          <code className={styles.mono}>
            {origins.map((origin, i) => (
              // Origins have no identity but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Fragment key={i}>
                {i > 0 && ", "}
                <Address of={origin} />
              </Fragment>
            ))}
          </code>
          <span className={styles.row}>
            {speaks && (
              <SmallButton aria-haspopup="dialog" onClick={() => setExporting(true)}>
                {servers.export}
              </SmallButton>
            )}
            {free && (
              <>
                <IconButton
                  icon={Copy}
                  label={servers.duplicate}
                  onClick={() => {
                    beforeChange();
                    edit({ type: "duplicateHost", host: index });
                    chooseNewest();
                  }}
                />
                <IconButton
                  icon={Trash2}
                  label={servers.remove}
                  onClick={() => {
                    beforeChange();
                    edit({ type: "removeHost", host: index });
                  }}
                />
              </>
            )}
          </span>
        </div>
        {failure !== "none" && <p className={styles.note}>{servers.fails[failure]}</p>}
        <FieldMore title={servers.more}>
          <HostFields index={index} />
        </FieldMore>
      </section>
      {/* A challenge does not solve itself. */}
      {advised && <Lint host={index} />}
      {layersOf}
      {exporting && <ExportDialog host={index} onClose={() => setExporting(false)} />}
    </>
  );
}
