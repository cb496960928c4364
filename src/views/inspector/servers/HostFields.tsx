import { limits } from "../../../scenario/limits.ts";
import { addressSpaceChoices } from "../address-spaces.ts";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { RowsField } from "../fields/RowsField.tsx";
import { TextField } from "../fields/TextField.tsx";

/** What a server is called, where it stands, and whether anybody listens. */
export function HostFields({ index }: { readonly index: number }) {
  const path = ["hosts", index] as const;
  return (
    <>
      <TextField label="Name" path={[...path, "name"]} maxLength={limits.shortText} prose placeholder="after its origin" />
      <RowsField
        title="Origins it answers for"
        one="Origin"
        path={[...path, "origins"]}
        most={8}
        fewest={1}
        fresh="https://"
        placeholder="https://api.shop.example"
      />
      <ChoiceField label="Stands in" path={[...path, "addressSpace"]} options={addressSpaceChoices("where its name says")} />
      <SwitchField label="Nobody listens (the server is down)" path={[...path, "down"]} />
    </>
  );
}
