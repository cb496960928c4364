import { limits } from "../../../scenario/limits.ts";
import type { ActionSpec } from "../../../scenario/schema.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { pageName } from "../../../words/trace/names.ts";
import { FieldGroup } from "../../ui/FieldGroup.tsx";
import { useWords } from "../../ui/use-words.ts";
import { Seldom } from "../brief.tsx";
import { methods } from "../completions.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { HeadersField } from "../fields/HeadersField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { LockedPart } from "../Lock.tsx";
import { BodyField } from "./BodyField.tsx";
import { InitiatorField } from "./InitiatorField.tsx";
import { KindFields } from "./KindFields.tsx";
import { ResponseHeaderNote } from "./ResponseHeaderNote.tsx";

/** What of its message a kind of request leaves to be chosen; headers go with any method. */
const messages: Record<ActionSpec["kind"], { readonly method?: "any" | "form"; readonly body?: "typed" | "text" }> = {
  fetch: { method: "any", body: "typed" },
  xhr: { method: "any", body: "typed" },
  client: { method: "any", body: "text" },
  beacon: { body: "typed" },
  form: { method: "form" },
  iframe: {},
  navigation: {},
  websocket: {},
  element: {},
  eventsource: {},
};

/** Everything of one request that can be changed. */
export function ActionForm({ index }: { readonly index: number }) {
  const kind = usePlayground((s) => s.scenario.actions[index]?.kind);
  const words = useWords("requestTab").requestForm;
  const pages = usePlayground((s) => s.scenario.pages);
  if (!kind) return null;
  const path = ["actions", index];
  const { method, body } = messages[kind];

  return (
    <FieldGroup>
      <LockedPart path={path}>
        <Seldom title={words.more.whoAsks}>
          <InitiatorField index={index} />
          {kind === "client" ? (
            <TextField label={words.program} path={[...path, "client"]} maxLength={limits.shortText} prose />
          ) : (
            <ChoiceField
              label={words.page}
              path={[...path, "page"]}
              options={pages.map(({ id }) => id)}
              titles={Object.fromEntries(pages.map((page) => [page.id, visibleText(pageName(page))]))}
            />
          )}
        </Seldom>
        {method === "any" && (
          <TextField label={words.method} path={[...path, "method"]} maxLength={limits.shortText} options={methods} />
        )}
        {method === "form" && <ChoiceField label={words.method} path={[...path, "method"]} options={["GET", "POST"]} />}
        <TextField label={words.url} path={[...path, "url"]} maxLength={limits.url} look="above" />
        {method === "any" && <HeadersField title={words.headers} path={[...path, "headers"]} side="request" />}
        <ResponseHeaderNote index={index} />
        {body && <BodyField path={path} typed={body === "typed"} />}
        <KindFields path={path} kind={kind} />
      </LockedPart>
    </FieldGroup>
  );
}
