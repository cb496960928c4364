import { limits } from "../../../scenario/limits.ts";
import { hostFailures, hostOwners } from "../../../scenario/schema.ts";
import { useWords } from "../../ui/use-words.ts";
import { examples } from "../completions.ts";
import { AddressSpaceField } from "../fields/AddressSpaceField.tsx";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { RowsField } from "../fields/RowsField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { LockedPart } from "../Lock.tsx";

/** What a server is called, where it stands, what goes wrong on the way, and whose it is. */
export function HostFields({ index }: { readonly index: number }) {
  const { servers: words } = useWords("inspector");
  const path = ["hosts", index] as const;
  return (
    <LockedPart path={path}>
      <TextField
        label={words.name.label}
        path={[...path, "name"]}
        maxLength={limits.shortText}
        prose
        placeholder={words.name.none}
      />
      <RowsField
        title={words.origins.title}
        words={words.origins.rows}
        path={[...path, "origins"]}
        most={8}
        fewest={1}
        fresh="https://"
        placeholder={examples.origin}
      />
      <AddressSpaceField label={words.addressSpace.label} path={[...path, "addressSpace"]} auto={words.addressSpace.auto} />
      <ChoiceField
        label={words.failure.label}
        path={[...path, "failure"]}
        options={hostFailures}
        titles={words.failure.titles}
        hint={words.failure.hint}
      />
      <ChoiceField
        label={words.owner.label}
        path={[...path, "owner"]}
        options={hostOwners}
        titles={words.owner.titles}
        hint={words.owner.hint}
      />
    </LockedPart>
  );
}
