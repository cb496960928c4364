import { useShallow } from "zustand/react/shallow";
import { limits } from "../../../scenario/limits.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { pageName } from "../../../words/trace/names.ts";
import { FieldGroup } from "../../ui/FieldGroup.tsx";
import { methods } from "../completions.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { HeadersField } from "../fields/HeadersField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { BodyField } from "./BodyField.tsx";
import { KindFields } from "./KindFields.tsx";
import { MakerField } from "./MakerField.tsx";
import { ResponseHeaderNote } from "./ResponseHeaderNote.tsx";

/** Everything of one request that can be changed. */
export function ActionForm({ index }: { readonly index: number }) {
  const kind = usePlayground((s) => s.scenario.actions[index]?.kind);
  const pages = usePlayground(useShallow((s) => s.scenario.pages.map((page) => `${page.id} ${pageName(page)}`)));
  if (!kind) return null;
  const path = ["actions", index];
  const anyMethod = kind === "fetch" || kind === "xhr" || kind === "client";

  return (
    <FieldGroup>
      <MakerField index={index} />
      {kind === "client" ? (
        <TextField label="Program" path={[...path, "client"]} maxLength={limits.shortText} prose />
      ) : (
        <ChoiceField
          label="Page"
          path={[...path, "page"]}
          options={pages.map((page) => ({
            value: page.slice(0, page.indexOf(" ")),
            title: visibleText(page.slice(page.indexOf(" ") + 1)),
          }))}
        />
      )}
      {anyMethod && <TextField label="Method" path={[...path, "method"]} maxLength={limits.shortText} options={methods} />}
      {kind === "form" && <ChoiceField label="Method" path={[...path, "method"]} options={["GET", "POST"]} />}
      <TextField label="URL" path={[...path, "url"]} maxLength={limits.url} look="above" />
      {anyMethod && <HeadersField title="Headers the script sets" path={[...path, "headers"]} side="request" />}
      <ResponseHeaderNote index={index} />
      {(anyMethod || kind === "beacon") && <BodyField path={path} typed={kind !== "client"} />}
      <KindFields path={path} kind={kind} />
    </FieldGroup>
  );
}
