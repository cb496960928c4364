import type { Path } from "../../../scenario/paths.ts";
import { useWords } from "../../ui/use-words.ts";
import { SwitchField } from "../fields/ChoiceField.tsx";
import { NumberField } from "../fields/NumberField.tsx";

/** A shared cache: how long it keeps, and whether it heeds Vary. */
export function CacheForm({ path }: { readonly path: Path }) {
  const { maxAge, ignoreVary } = useWords("layerForms").cache;
  return (
    <>
      <NumberField
        label={maxAge.label}
        path={[...path, "defaultMaxAge"]}
        least={0}
        most={1_000_000_000}
        range={maxAge.range}
        nullable
        placeholder={maxAge.none}
        hint={maxAge.hint}
      />
      <SwitchField label={ignoreVary.label} path={[...path, "ignoreVary"]} hint={ignoreVary.hint} />
    </>
  );
}
