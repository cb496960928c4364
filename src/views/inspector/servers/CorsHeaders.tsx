import { useRef } from "react";
import type { Path } from "../../../scenario/paths.ts";
import { ChoiceSwitch } from "../../ui/ChoiceSwitch.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { useWords } from "../../ui/use-words.ts";
import { Seldom } from "../brief.tsx";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { HeadersField } from "../fields/HeadersField.tsx";
import { useEdit, useField } from "../fields/use-field.ts";
import styles from "../Inspector.module.css";
import type { HeadersLayer } from "./cors-styles.ts";
import type { HeadersNeeded } from "./headers-needed.ts";

const StatusField = lazyPart({
  name: (parts) => parts.status,
  load: async () => (await import("../fields/NumberField.tsx")).StatusField,
});

/** The headers themselves, for preflights and for all other responses. */
export function CorsHeaders({ path, needed }: { readonly path: Path; readonly needed: HeadersNeeded }) {
  const { cors: words } = useWords("inspector");
  return (
    <>
      <div className={styles.part}>
        <Preflight path={[...path, "preflight"]} needed={needed} />
      </div>
      <div className={styles.part}>
        <HeadersField
          title={words.onOthers}
          path={[...path, "actual"]}
          side="response"
          suggestions={needed.actual}
          none={words.headers.none}
        />
        <Seldom title={words.more.headers}>
          <ChoiceField
            label={words.onStatuses.label}
            path={[...path, "onStatuses"]}
            options={["all", "success"]}
            titles={words.onStatuses.titles}
          />
          <SwitchField
            label={words.headers.onPreflights.label}
            path={[...path, "onPreflights"]}
            hint={words.headers.onPreflights.hint}
          />
        </Seldom>
      </div>
    </>
  );
}

function Preflight({ path, needed }: { readonly path: Path; readonly needed: HeadersNeeded }) {
  const { headers: words } = useWords("inspector").cors;
  const { value } = useField<HeadersLayer["preflight"]>(path);
  const edit = useEdit();
  // Switched off and on again, the headers are as they were.
  const last = useRef(value);
  if (value) last.current = value;
  return (
    <>
      <ChoiceSwitch
        label={words.answersPreflights}
        on={value !== null}
        onSwitch={(on) => edit({ type: "set", path, value: on ? (last.current ?? { status: 204, headers: [] }) : null })}
        hint={value ? undefined : words.off}
      />
      {value && (
        <>
          <HeadersField
            title={words.onPreflight}
            path={[...path, "headers"]}
            side="response"
            suggestions={needed.preflight}
            none={words.nothingOnPreflight}
          />
          <StatusField label={words.preflightStatus} path={[...path, "status"]} />
        </>
      )}
    </>
  );
}
