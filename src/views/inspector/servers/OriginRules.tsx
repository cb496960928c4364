import { Plus } from "lucide-react";
import { useState } from "react";
import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import type { OriginRule } from "../../../scenario/schema.ts";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useWords } from "../../ui/use-words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { useChangedItems, useEdit, useField } from "../fields/use-field.ts";
import { SmallButton } from "../IconButton.tsx";
import styles from "../Inspector.module.css";
import { Items } from "../Items.tsx";

const fresh: OriginRule = { test: "sub-domains-of", value: "https://shop.example" };
const tests: readonly OriginRule["test"][] = ["sub-domains-of", "begins", "ends", "contains", "matches", "equals"];

/** Who is let in besides the origins on the list. */
export function OriginRules({ path }: { readonly path: Path }) {
  const { rules: words } = useWords("inspector").cors.policy;
  const { value: rules } = useField<readonly OriginRule[]>(path);
  const changed = useChangedItems(path);
  const edit = useEdit();
  const [open, setOpen] = useState<number | null>(rules.length === 1 ? 0 : null);
  return (
    <div>
      <p className={styles.quiet}>{words.title}</p>
      <Items
        path={path}
        label={words.title}
        count={rules.length}
        name={(i) => words.one(i + 1)}
        changed={changed}
        isOpen={(i) => i === open}
        onToggle={(i) => setOpen(i === open ? null : i)}
        title={(i) =>
          rules[i] && (
            <>
              {words.titles[rules[i].test]}{" "}
              <code>
                <ScenarioText dir="ltr" of={rules[i].value} />
              </code>
            </>
          )
        }
        onMove={(from, to) => {
          edit({ type: "move", path, from, to });
          setOpen(to);
        }}
        onRemove={(at) => edit({ type: "remove", path, at })}
        body={(i) => (
          <>
            <ChoiceField label={words.test} path={[...path, i, "test"]} options={tests} titles={words.titles} />
            <TextField label={words.value} path={[...path, i, "value"]} maxLength={limits.url} hint={words.hint} />
          </>
        )}
        adders={(added) => (
          <SmallButton
            icon={Plus}
            data-add
            disabled={rules.length >= limits.originRules}
            onClick={() => {
              added(rules.length);
              edit({ type: "insert", path, value: fresh });
              setOpen(rules.length);
            }}
          >
            {words.add}
          </SmallButton>
        )}
      />
    </div>
  );
}
