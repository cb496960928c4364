import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import type { LayerOf } from "../../../scenario/schema.ts";
import { useWords } from "../../ui/use-words.ts";
import { examples } from "../completions.ts";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { HeadersField } from "../fields/HeadersField.tsx";
import { StatusField } from "../fields/NumberField.tsx";
import { AreaField, TextField } from "../fields/TextField.tsx";
import { useField } from "../fields/use-field.ts";

interface Props {
  readonly path: Path;
}

export function AuthForm({ path }: Props) {
  const { auth: words } = useWords("layerForms");
  const { value: needs } = useField<LayerOf<"auth">["needs"]>([...path, "needs"]);
  return (
    <>
      <ChoiceField
        label={words.needs.label}
        path={[...path, "needs"]}
        options={["bearer", "cookie"]}
        titles={words.needs.titles}
      />
      <TextField label={words[needs].label} path={[...path, "value"]} maxLength={limits.headerValue} hint={words[needs].hint} />
      <StatusField label={words.otherwise} path={[...path, "status"]} />
      <SwitchField label={words.exemptOptions.label} path={[...path, "exemptOptions"]} hint={words.exemptOptions.hint} />
    </>
  );
}

export function RedirectForm({ path }: Props) {
  const { redirect: words } = useWords("layerForms");
  const { value: to } = useField<LayerOf<"redirect">["to"]>([...path, "to"]);
  return (
    <>
      <ChoiceField
        label={words.to.label}
        path={[...path, "to"]}
        options={["https", "trailing-slash", "location"]}
        titles={words.to.titles}
      />
      {to === "location" && (
        <TextField label={words.location} path={[...path, "location"]} maxLength={limits.url} placeholder={examples.newUrl} />
      )}
      <ChoiceField label={words.status} path={[...path, "status"]} options={[301, 302, 303, 307, 308]} />
    </>
  );
}

export function AnswerForm({ path }: Props) {
  const { answer: words } = useWords("layerForms");
  return (
    <>
      <StatusField path={[...path, "status"]} />
      <HeadersField title={words.headers} path={[...path, "headers"]} side="response" />
      <ChoiceField
        label={words.earlierHeaders.label}
        path={[...path, "earlierHeaders"]}
        options={["kept", "discarded"]}
        titles={words.earlierHeaders.titles}
      />
      <AreaField label={words.body} path={[...path, "body"]} maxLength={limits.body} />
    </>
  );
}
