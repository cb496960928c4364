import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import type { LayerOf } from "../../../scenario/schema.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Field } from "../../ui/Field.tsx";
import { useWords } from "../../ui/use-words.ts";
import { examples } from "../completions.ts";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { StatusField } from "../fields/NumberField.tsx";
import { AreaField, TextField } from "../fields/TextField.tsx";
import { useField } from "../fields/use-field.ts";

interface Props {
  readonly path: Path;
}

export function AuthForm({ path }: Props) {
  const { auth: words } = useWords("inspector").layerForms;
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

type When = LayerOf<"redirect">["when"];

/** As they are offered, each as it begins. */
const conditions: { readonly [If in When["if"]]: Extract<When, { readonly if: If }> } = {
  http: { if: "http" },
  "no-trailing-slash": { if: "no-trailing-slash" },
  path: { if: "path", path: "/old" },
};
const conditionNames = Object.keys(conditions) as When["if"][];

export function RedirectForm({ path }: Props) {
  const { redirect: words } = useWords("inspector").layerForms;
  const { value: when, set } = useField<When>([...path, "when"]);
  return (
    <>
      <Field label={words.when.label}>
        {(control) => (
          <Choice
            control={control}
            value={when.if}
            options={conditionNames.map((condition) => ({ value: condition, title: words.when.titles[condition] }))}
            onChoose={(next) => set(conditions[next])}
          />
        )}
      </Field>
      {when.if === "path" && (
        <>
          <TextField label={words.path} path={[...path, "when", "path"]} maxLength={limits.url} placeholder={examples.oldPath} />
          <TextField label={words.location} path={[...path, "location"]} maxLength={limits.url} placeholder={examples.newUrl} />
        </>
      )}
      <ChoiceField label={words.status} path={[...path, "status"]} options={[301, 302, 303, 307, 308]} />
    </>
  );
}

export function FailureForm({ path }: Props) {
  const { failure: words } = useWords("inspector").layerForms;
  return (
    <>
      <TextField
        label={words.paths.label}
        path={[...path, "path"]}
        maxLength={limits.url}
        placeholder={words.paths.none}
        hint={words.paths.hint}
      />
      <StatusField path={[...path, "status"]} />
      <ChoiceField
        label={words.headers.label}
        path={[...path, "headers"]}
        options={["discarded", "kept"]}
        titles={words.headers.titles}
      />
      <AreaField label={words.body} path={[...path, "body"]} maxLength={limits.body} />
    </>
  );
}
