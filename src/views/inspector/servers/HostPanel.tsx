import { Copy, Trash2 } from "lucide-react";
import { limits } from "../../../scenario/limits.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { addressSpaceChoices } from "../address-spaces.ts";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { RowsField } from "../fields/RowsField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { IconButton } from "../IconButton.tsx";
import styles from "../Inspector.module.css";
import { Layers } from "./Layers.tsx";

/** One server or proxy. */
export function HostPanel({ index, id }: { readonly index: number; readonly id: string }) {
  const path = ["hosts", index] as const;
  const origins = usePlayground((s) => s.scenario.hosts[index]?.origins.join(", ") ?? "");
  const down = usePlayground((s) => s.scenario.hosts[index]?.down ?? false);
  const store = usePlaygroundStore();
  const edit = store.getState().edit;
  const chooseNewest = () => {
    const copy = store.getState().scenario.hosts[index + 1];
    if (copy) store.getState().select({ kind: "node", node: `host:${copy.id}` });
  };
  return (
    <>
      <section className={styles.part} aria-label="Server">
        <div className={styles.heading}>
          <code className={styles.mono}>{origins}</code>
          <span className={styles.row}>
            <IconButton
              icon={Copy}
              label="Duplicate this server"
              onClick={() => {
                edit({ type: "duplicateHost", host: index });
                chooseNewest();
              }}
            />
            <IconButton icon={Trash2} label="Remove this server" onClick={() => edit({ type: "removeHost", host: index })} />
          </span>
        </div>
        {down && <p className={styles.note}>Nobody listens here: every request fails without an answer.</p>}
        <FieldMore title="Name, origins, network, availability">
          <TextField label="Name" path={[...path, "name"]} maxLength={limits.shortText} prose placeholder="after its origin" />
          <RowsField
            title="Origins it answers for"
            one="Origin"
            path={[...path, "origins"]}
            most={8}
            fewest={1}
            fresh="https://"
            placeholder="https://api.shop.example"
          />
          <ChoiceField label="Stands in" path={[...path, "addressSpace"]} options={addressSpaceChoices("by its name")} />
          <SwitchField label="Nobody listens (the server is down)" path={[...path, "down"]} />
        </FieldMore>
      </section>
      <section className={styles.part} aria-label="Layers">
        <h3 className={styles.heading}>
          Layers <small>in the order in which a request meets them</small>
        </h3>
        <Layers host={index} id={id} />
      </section>
    </>
  );
}
