import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import type { LayerOf } from "../../../scenario/schema.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Field } from "../../ui/Field.tsx";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { StatusField } from "../fields/NumberField.tsx";
import { AreaField, TextField } from "../fields/TextField.tsx";
import { useField } from "../fields/use-field.ts";

interface Props {
  readonly path: Path;
}

export function AuthForm({ path }: Props) {
  const { value: needs } = useField<LayerOf<"auth">["needs"]>([...path, "needs"]);
  return (
    <>
      <ChoiceField
        label="Needs"
        path={[...path, "needs"]}
        options={[
          { value: "bearer", title: "a bearer token" },
          { value: "cookie", title: "a cookie" },
        ]}
      />
      <TextField
        label={needs === "cookie" ? "Cookie" : "Token"}
        path={[...path, "value"]}
        maxLength={limits.headerValue}
        hint={needs === "cookie" ? "Its name, or name=value." : "As in Authorization: Bearer …"}
      />
      <StatusField label="Otherwise" path={[...path, "status"]} />
      <SwitchField
        label="Lets OPTIONS through"
        path={[...path, "exemptOptions"]}
        hint="A preflight carries no cookie and no token: asked for one, it fails."
      />
    </>
  );
}

type When = LayerOf<"redirect">["when"];

const whens: Readonly<Record<When["if"], string>> = {
  http: "it came over http:",
  "no-trailing-slash": "the path has no slash at its end",
  path: "the path is",
};

export function RedirectForm({ path }: Props) {
  const { value: when, set } = useField<When>([...path, "when"]);
  return (
    <>
      <Field label="When">
        {(control) => (
          <Choice
            control={control}
            value={when.if}
            options={Object.entries(whens).map(([value, title]) => ({ value: value as When["if"], title }))}
            onChoose={(next) => set(next === "path" ? { if: "path", path: "/old" } : { if: next })}
          />
        )}
      </Field>
      {when.if === "path" && (
        <>
          <TextField label="Path" path={[...path, "when", "path"]} maxLength={limits.url} placeholder="/old" />
          <TextField
            label="Location"
            path={[...path, "location"]}
            maxLength={limits.url}
            placeholder="https://api.service.example/new"
          />
        </>
      )}
      <ChoiceField label="Status" path={[...path, "status"]} options={[301, 302, 303, 307, 308]} />
    </>
  );
}

export function FailureForm({ path }: Props) {
  return (
    <>
      <TextField
        label="Paths"
        path={[...path, "path"]}
        maxLength={limits.url}
        placeholder="every path"
        hint="Those that begin with this. Preflights pass."
      />
      <StatusField path={[...path, "status"]} />
      <ChoiceField
        label="Headers so far"
        path={[...path, "headers"]}
        options={[
          { value: "discarded", title: "are lost, as with most error pages" },
          { value: "kept", title: "stay on the error page" },
        ]}
      />
      <AreaField label="Body" path={[...path, "body"]} maxLength={limits.body} />
    </>
  );
}
