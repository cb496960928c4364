import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Field } from "../../ui/Field.tsx";
import { useWords } from "../../ui/use-words.ts";
import { Seldom } from "../brief.tsx";
import { examples, methods, namesFor } from "../completions.ts";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { NumberField } from "../fields/NumberField.tsx";
import { RowsField } from "../fields/RowsField.tsx";
import { TokensField } from "../fields/TokensField.tsx";
import { useField, usePageOrigins } from "../fields/use-field.ts";
import styles from "../Inspector.module.css";
import { Lock } from "../Lock.tsx";
import type { PolicyLayer } from "./cors-styles.ts";
import { OriginRules } from "./OriginRules.tsx";
import { PolicyPreview } from "./PolicyPreview.tsx";

interface Props {
  readonly path: Path;
  readonly origin: string | null;
  readonly onRaw: () => void;
}

const most = limits.headersPerList;

/** A policy as server libraries have it, and the headers it makes. */
export function CorsPolicy({ path, origin, onRaw }: Props) {
  const { policy: words, onStatuses, more } = useWords("inspector").cors;
  return (
    <>
      <div className={styles.part}>
        <Origins path={path} />
        <Asked kind="methods" path={[...path, "methods"]} placeholder={examples.methods} options={methods} />
        <Asked kind="headers" path={[...path, "headers"]} placeholder={examples.requestHeader} options={namesFor("request")} />
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
        <Seldom title={more.policy}>
          <ChoiceField
            label={words.preflights.label}
            path={[...path, "preflights"]}
            options={["answer", "pass"]}
            titles={words.preflights.titles}
          />
          <ChoiceField
            label={words.ownOrigin.label}
            path={[...path, "ownOrigin"]}
            options={["checked", "exempt"]}
            titles={words.ownOrigin.titles}
          />
          <ChoiceField
            label={onStatuses.label}
            path={[...path, "onStatuses"]}
            options={["all", "success"]}
            titles={onStatuses.titles}
          />
        </Seldom>
      </div>
      <div className={styles.part}>
        <Seldom title={more.preview}>
          <PolicyPreview path={path} origin={origin} onRaw={onRaw} />
        </Seldom>
      </div>
    </>
  );
}

const kinds = ["list", "any", "reflect"] as const;

function Origins({ path: policy }: { readonly path: Path }) {
  const path = [...policy, "origins"];
  const { origins: words, unknownOrigin } = useWords("inspector").cors.policy;
  const { value, changed, set } = useField<PolicyLayer["origins"]>(path);
  const pages = usePageOrigins();
  const kind = typeof value === "string" ? value : "list";
  return (
    <>
      <Lock path={path}>
        <Field label={words.label} changed={changed}>
          {(control) => (
            <Choice
              control={control}
              value={kind}
              options={kinds.map((kind) => ({ value: kind, title: words.titles[kind] }))}
              onChoose={(next) => set(next === "list" ? (pages.slice(0, 1) as string[]) : next)}
            />
          )}
        </Field>
      </Lock>
      {kind === "list" && (
        <>
          <RowsField
            title={words.list}
            words={words.rows}
            path={path}
            most={most}
            options={pages}
            placeholder={examples.pageOrigin}
            none={words.none}
          />
          <OriginRules path={[...policy, "rules"]} />
          <ChoiceField
            label={unknownOrigin.label}
            path={[...policy, "unknownOrigin"]}
            options={["omit", "first", "any", "refuse"]}
            titles={unknownOrigin.titles}
          />
        </>
      )}
    </>
  );
}

interface AskedProps {
  readonly kind: "methods" | "headers";
  readonly path: Path;
  readonly placeholder: string;
  readonly options: readonly string[];
}

/** What a preflight may ask for: what is on a list, or whatever it asks for. */
function Asked({ kind, path, placeholder, options }: AskedProps) {
  const { policy: words } = useWords("inspector").cors;
  const { value, changed, set } = useField<"echo" | readonly string[]>(path);
  const way = value === "echo" ? "echo" : "list";
  return (
    <>
      <Lock path={path}>
        <Field label={words.asked[kind]} changed={changed && way === "echo"}>
          {(control) => (
            <Choice
              control={control}
              value={way}
              options={(["list", "echo"] as const).map((option) => ({ value: option, title: words.asked.titles[option] }))}
              onChoose={(next) => set(next === "echo" ? "echo" : [])}
            />
          )}
        </Field>
      </Lock>
      {way === "list" && <TokensField label={words[kind]} path={path} most={most} placeholder={placeholder} options={options} />}
    </>
  );
}
