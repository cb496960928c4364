import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Field } from "../../ui/Field.tsx";
import { methods, namesFor } from "../completions.ts";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { NumberField } from "../fields/NumberField.tsx";
import { RowsField } from "../fields/RowsField.tsx";
import { TokensField } from "../fields/TokensField.tsx";
import { useField, usePageOrigins } from "../fields/use-field.ts";
import styles from "../Inspector.module.css";
import type { PolicyLayer } from "./cors-styles.ts";
import { PolicyPreview } from "./PolicyPreview.tsx";

interface Props {
  readonly path: Path;
  readonly origin: string | null;
  readonly onRaw: () => void;
}

const most = limits.headersPerList;

/** A policy as server libraries have it, and the headers it makes. */
export function CorsPolicy({ path, origin, onRaw }: Props) {
  return (
    <>
      <div className={styles.part}>
        <Origins path={[...path, "origins"]} unknown={[...path, "unknownOrigin"]} />
        <TokensField label="Methods" path={[...path, "methods"]} most={most} placeholder="PUT, DELETE" options={methods} />
        <TokensField
          label="Headers"
          path={[...path, "headers"]}
          most={most}
          placeholder="Content-Type"
          options={namesFor("request")}
        />
        <TokensField
          label="Exposed headers"
          path={[...path, "expose"]}
          most={most}
          placeholder="X-Total-Count"
          options={namesFor("response")}
        />
        <NumberField
          label="Max age, seconds"
          path={[...path, "maxAge"]}
          least={-1}
          most={1_000_000_000}
          range="Seconds, or -1 for “do not keep”."
          nullable
          placeholder="not sent"
        />
        <SwitchField label="Allow credentials" path={[...path, "credentials"]} />
        <SwitchField label="Send Vary: Origin" path={[...path, "vary"]} />
      </div>
      <div className={styles.part}>
        <PolicyPreview path={path} origin={origin} onRaw={onRaw} />
      </div>
    </>
  );
}

const kinds = [
  { value: "list", title: "Those on a list" },
  { value: "any", title: "Any, with *" },
  { value: "reflect", title: "Whoever asks (reflected)" },
] as const;

function Origins({ path, unknown }: { readonly path: Path; readonly unknown: Path }) {
  const { value, set } = useField<PolicyLayer["origins"]>(path);
  const pages = usePageOrigins();
  const kind = typeof value === "string" ? value : "list";
  return (
    <>
      <Field label="Allowed origins">
        {(control) => (
          <Choice
            control={control}
            value={kind}
            options={kinds}
            onChoose={(next) => set(next === "list" ? (pages.slice(0, 1) as string[]) : next)}
          />
        )}
      </Field>
      {kind === "list" && (
        <>
          <RowsField
            title="List of origins"
            one="Origin"
            path={path}
            most={most}
            options={[...pages, "null"]}
            placeholder="https://shop.example"
            none="Nobody is on the list."
          />
          <ChoiceField
            label="An unknown origin"
            path={unknown}
            options={[
              { value: "omit", title: "gets no CORS headers" },
              { value: "first", title: "gets the first origin’s" },
              { value: "refuse", title: "is refused with 403" },
            ]}
          />
        </>
      )}
    </>
  );
}
