import { Plus } from "lucide-react";
import { useState } from "react";
import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import { type Condition, textTests, valueTests } from "../../../trace/condition.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Field } from "../../ui/Field.tsx";
import { Text } from "../../ui/Text.tsx";
import { useWords } from "../../ui/use-words.ts";
import { askedHeaders, methods } from "../completions.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { TokensField } from "../fields/TokensField.tsx";
import { useChangedItems, useEdit, useField } from "../fields/use-field.ts";
import { SmallButton } from "../IconButton.tsx";
import styles from "../Inspector.module.css";
import { Items } from "../Items.tsx";
import { Lock } from "../Lock.tsx";
import { addressValue } from "../values.tsx";

type Of = Condition["of"];

/** As they are offered, each as it begins. */
const fresh: Readonly<Record<Of, Condition>> = {
  path: { of: "path", test: "begins", value: "/api" },
  method: { of: "method", in: ["POST"] },
  header: { of: "header", name: "Origin", test: "present", value: "" },
  cookie: { of: "cookie", name: "session", test: "absent", value: "" },
  preflight: { of: "preflight" },
};
const kinds = Object.keys(fresh) as Of[];

/** Which requests a layer is for: what all of them have, and what none has. */
export function Conditions({ path }: { readonly path: Path }) {
  const { conditions: words } = useWords("layerForms");
  const { value: when } = useField<readonly Condition[]>([...path, "when"]);
  const { value: unless } = useField<readonly Condition[]>([...path, "unless"]);
  return (
    <div className={styles.parts}>
      <ConditionList label={words.lists.when} path={[...path, "when"]} count={when.length} />
      <ConditionList label={words.lists.unless} path={[...path, "unless"]} count={unless.length} />
    </div>
  );
}

function ConditionList({ label, path, count }: { readonly label: string; readonly path: Path; readonly count: number }) {
  const { conditions: words } = useWords("layerForms");
  const { condition: inWords } = useWords("trace");
  const { value: list } = useField<readonly Condition[]>(path);
  const changed = useChangedItems(path);
  const edit = useEdit();
  const [open, setOpen] = useState<number | null>(count === 1 ? 0 : null);
  return (
    <div>
      <p className={styles.quiet}>{label}</p>
      <Items
        path={path}
        label={label}
        count={count}
        name={(i) => words.one(i + 1)}
        changed={changed}
        isOpen={(i) => i === open}
        onToggle={(i) => setOpen(i === open ? null : i)}
        title={(i) => (list[i] ? <Text of={inWords(list[i])} value={addressValue} /> : null)}
        onMove={(from, to) => {
          edit({ type: "move", path, from, to });
          setOpen(to);
        }}
        onRemove={(at) => edit({ type: "remove", path, at })}
        body={(i) => <ConditionForm path={[...path, i]} />}
        adders={(added) => (
          <SmallButton
            icon={Plus}
            data-add
            disabled={count >= limits.conditions}
            onClick={() => {
              added(count);
              edit({ type: "insert", path, value: fresh.path });
              setOpen(count);
            }}
          >
            {words.add}
          </SmallButton>
        )}
      />
    </div>
  );
}

function ConditionForm({ path }: { readonly path: Path }) {
  const { conditions: words } = useWords("layerForms");
  const { value: condition, changed, set } = useField<Condition>(path);
  return (
    <>
      <Lock path={path}>
        <Field label={words.of.label} changed={changed}>
          {(control) => (
            <Choice
              control={control}
              value={condition.of}
              options={kinds.map((kind) => ({ value: kind, title: words.of.titles[kind] }))}
              onChoose={(next) => set(fresh[next])}
            />
          )}
        </Field>
      </Lock>
      {condition.of === "method" && (
        <TokensField label={words.methods} path={[...path, "in"]} most={16} fewest={1} options={methods} />
      )}
      {condition.of === "path" && (
        <>
          <ChoiceField label={words.test.label} path={[...path, "test"]} options={textTests} titles={words.test.titles} />
          <TextField label={words.value} path={[...path, "value"]} maxLength={limits.url} />
        </>
      )}
      {(condition.of === "header" || condition.of === "cookie") && (
        <>
          <TextField
            label={words.name}
            path={[...path, "name"]}
            maxLength={limits.headerName}
            options={condition.of === "header" ? askedHeaders : []}
          />
          <ChoiceField label={words.test.label} path={[...path, "test"]} options={valueTests} titles={words.test.titles} />
          {needsValue(condition.test) && (
            <TextField
              label={condition.test === "same-as-cookie" ? words.cookieName : words.value}
              path={[...path, "value"]}
              maxLength={limits.url}
            />
          )}
        </>
      )}
    </>
  );
}

function needsValue(test: (typeof valueTests)[number]): boolean {
  return test !== "present" && test !== "absent" && test !== "own-origin";
}
