import { useRef } from "react";
import type { Path } from "../../../scenario/paths.ts";
import { ChoiceSwitch } from "../../ui/ChoiceSwitch.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { HeadersField } from "../fields/HeadersField.tsx";
import { useEdit, useField } from "../fields/use-field.ts";
import styles from "../Inspector.module.css";
import type { HeadersLayer } from "./cors-styles.ts";
import type { Wishes } from "./wishes.ts";

const StatusField = lazyPart({
  name: (parts) => parts.status,
  load: async () => (await import("../fields/NumberField.tsx")).StatusField,
});

/** The headers themselves, for preflights and for all other responses. */
export function CorsHeaders({ path, wishes }: { readonly path: Path; readonly wishes: Wishes }) {
  return (
    <>
      <div className={styles.part}>
        <Preflight path={[...path, "preflight"]} wishes={wishes} />
      </div>
      <div className={styles.part}>
        <HeadersField
          title="On every other response"
          path={[...path, "actual"]}
          side="response"
          suggestions={wishes.actual}
          none="Nothing yet: no page of another origin may read the answers."
        />
      </div>
    </>
  );
}

function Preflight({ path, wishes }: { readonly path: Path; readonly wishes: Wishes }) {
  const { value } = useField<HeadersLayer["preflight"]>(path);
  const edit = useEdit();
  // Switched off and on again, the headers are as they were.
  const last = useRef(value);
  if (value) last.current = value;
  return (
    <>
      <ChoiceSwitch
        label="Answers preflights"
        on={value !== null}
        onSwitch={(on) => edit({ type: "set", path, value: on ? (last.current ?? { status: 204, headers: [] }) : null })}
        hint={value ? undefined : "Off: an OPTIONS request travels on to the next layer."}
      />
      {value && (
        <>
          <HeadersField
            title="On the answer to a preflight (OPTIONS)"
            path={[...path, "headers"]}
            side="response"
            suggestions={wishes.preflight}
            none="Nothing yet: every preflight fails."
          />
          <StatusField label="Preflight status" path={[...path, "status"]} />
        </>
      )}
    </>
  );
}
