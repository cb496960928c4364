import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Field } from "../../ui/Field.tsx";
import { useWords } from "../../ui/use-words.ts";
import { examples, methods, namesFor } from "../completions.ts";
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
  const { policy: words } = useWords("inspector").cors;
  return (
    <>
      <div className={styles.part}>
        <Origins path={[...path, "origins"]} unknown={[...path, "unknownOrigin"]} />
        <TokensField
          label={words.methods}
          path={[...path, "methods"]}
          most={most}
          placeholder={examples.methods}
          options={methods}
        />
        <TokensField
          label={words.headers}
          path={[...path, "headers"]}
          most={most}
          placeholder={examples.requestHeader}
          options={namesFor("request")}
        />
        <TokensField
          label={words.expose}
          path={[...path, "expose"]}
          most={most}
          placeholder={examples.exposedHeader}
          options={namesFor("response")}
        />
        <NumberField
          label={words.maxAge.label}
          path={[...path, "maxAge"]}
          least={-1}
          most={1_000_000_000}
          range={words.maxAge.range}
          nullable
          placeholder={words.maxAge.none}
        />
        <SwitchField label={words.credentials} path={[...path, "credentials"]} />
        <SwitchField label={words.vary} path={[...path, "vary"]} />
      </div>
      <div className={styles.part}>
        <PolicyPreview path={path} origin={origin} onRaw={onRaw} />
      </div>
    </>
  );
}

const kinds = ["list", "any", "reflect"] as const;

function Origins({ path, unknown }: { readonly path: Path; readonly unknown: Path }) {
  const { origins: words, unknownOrigin } = useWords("inspector").cors.policy;
  const { value, set } = useField<PolicyLayer["origins"]>(path);
  const pages = usePageOrigins();
  const kind = typeof value === "string" ? value : "list";
  return (
    <>
      <Field label={words.label}>
        {(control) => (
          <Choice
            control={control}
            value={kind}
            options={kinds.map((kind) => ({ value: kind, title: words.titles[kind] }))}
            onChoose={(next) => set(next === "list" ? (pages.slice(0, 1) as string[]) : next)}
          />
        )}
      </Field>
      {kind === "list" && (
        <>
          <RowsField
            title={words.list}
            words={words.rows}
            path={path}
            most={most}
            options={[...pages, "null"]}
            placeholder={examples.pageOrigin}
            none={words.none}
          />
          <ChoiceField
            label={unknownOrigin.label}
            path={unknown}
            options={["omit", "first", "refuse"]}
            titles={unknownOrigin.titles}
          />
        </>
      )}
    </>
  );
}
