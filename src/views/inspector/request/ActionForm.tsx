import { useShallow } from "zustand/react/shallow";
import { limits } from "../../../scenario/limits.ts";
import type { ActionSpec } from "../../../scenario/schema.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Field } from "../../ui/Field.tsx";
import { FieldGroup } from "../../ui/FieldGroup.tsx";
import { pageName } from "../../words/names.ts";
import { methods } from "../completions.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { HeadersField } from "../fields/HeadersField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { BodyField } from "./BodyField.tsx";
import { convertAction } from "./convert.ts";
import { KindFields } from "./KindFields.tsx";
import { ResponseHeaderNote } from "./ResponseHeaderNote.tsx";

const kinds = [
  { value: "fetch", title: "fetch()" },
  { value: "xhr", title: "XMLHttpRequest" },
  { value: "client", title: "no browser (curl, a server)" },
] as const;

/** Everything of one request that can be changed. */
export function ActionForm({ index }: { readonly index: number }) {
  const kind = usePlayground((s) => s.scenario.actions[index]?.kind);
  const pages = usePlayground(useShallow((s) => s.scenario.pages.map((page) => `${page.id} ${pageName(page)}`)));
  const store = usePlaygroundStore();
  if (!kind) return null;
  const path = ["actions", index];

  const convert = (next: ActionSpec["kind"]) => {
    const { scenario, edit } = store.getState();
    const action = scenario.actions[index];
    if (action) edit({ type: "set", path, value: convertAction(action, next, scenario) });
  };

  return (
    <FieldGroup>
      <Field label="Made with">{(control) => <Choice control={control} value={kind} options={kinds} onChoose={convert} />}</Field>
      {kind === "client" ? (
        <TextField label="Program" path={[...path, "client"]} maxLength={limits.shortText} prose />
      ) : (
        <ChoiceField
          label="Page"
          path={[...path, "page"]}
          options={pages.map((page) => ({ value: page.slice(0, page.indexOf(" ")), title: page.slice(page.indexOf(" ") + 1) }))}
        />
      )}
      <TextField label="Method" path={[...path, "method"]} maxLength={limits.shortText} options={methods} />
      <TextField label="URL" path={[...path, "url"]} maxLength={limits.url} look="above" />
      <HeadersField title="Headers the script sets" path={[...path, "headers"]} side="request" />
      <ResponseHeaderNote index={index} />
      <BodyField path={path} typed={kind !== "client"} />
      <KindFields path={path} kind={kind} />
    </FieldGroup>
  );
}
