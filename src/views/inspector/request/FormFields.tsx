import { limits } from "../../../scenario/limits.ts";
import { type Path, pathKey } from "../../../scenario/paths.ts";
import { navigationTargets } from "../../../scenario/schema.ts";
import type { FieldTrouble } from "../../ui/Field.tsx";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { HeaderTable } from "../../ui/HeaderTable.tsx";
import { useWords } from "../../ui/use-words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { useEdit, useField } from "../fields/use-field.ts";
import { Injected, Wait } from "./When.tsx";

const encodings = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"] as const;
const longest = [limits.shortText, limits.headerValue] as const;
const nothing: readonly string[] = [];
const offers = () => nothing;
/** Any text can be a field. */
const untroubled: ReadonlyMap<string, FieldTrouble> = new Map();

/** A form: how its fields are written, and the fields. */
export function FormFields({ path }: { readonly path: Path }) {
  const { encoding, formFields, more, target } = useWords("requestTab").requestForm;
  const method = useField<string>([...path, "method"]).value;
  const fields = [...path, "fields"];
  const { value: rows, leave } = useField<readonly (readonly [string, string])[]>(fields);
  const edit = useEdit();
  return (
    <>
      <ChoiceField
        label={target.label}
        path={[...path, "target"]}
        options={navigationTargets}
        titles={target.titles}
        hint={target.hint}
      />
      {method === "POST" && <ChoiceField label={encoding} path={[...path, "enctype"]} options={encodings} />}
      <HeaderTable
        title={formFields.title}
        words={formFields.rows}
        rows={rows}
        longest={longest}
        troubles={untroubled}
        names={nothing}
        valuesFor={offers}
        none={formFields.none}
        full={rows.length >= limits.headersPerList}
        leave={leave}
        change={(row, cell, value) => edit({ type: "set", path: [...fields, row, cell], value }, pathKey([...fields, row, cell]))}
        add={(name, value) => edit({ type: "insert", path: fields, value: [name, value] })}
        remove={(at) => edit({ type: "remove", path: fields, at })}
      />
      <FieldMore title={more.other}>
        <Injected path={path} />
        <Wait path={path} />
      </FieldMore>
    </>
  );
}
