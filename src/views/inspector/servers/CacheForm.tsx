import type { Path } from "../../../scenario/paths.ts";
import { SwitchField } from "../fields/ChoiceField.tsx";
import { NumberField } from "../fields/NumberField.tsx";

/** A shared cache: how long it keeps, and whether it heeds Vary. */
export function CacheForm({ path }: { readonly path: Path }) {
  return (
    <>
      <NumberField
        label="Keeps for, seconds"
        path={[...path, "defaultMaxAge"]}
        least={0}
        most={1_000_000_000}
        range="Seconds, from 0 to a thousand million."
        nullable
        placeholder="only what names a lifetime"
        hint="For answers that name no lifetime of their own."
      />
      <SwitchField
        label="Takes no notice of Vary"
        path={[...path, "ignoreVary"]}
        hint="Then one page’s answer, with its Access-Control-Allow-Origin, goes to every other page too."
      />
    </>
  );
}
