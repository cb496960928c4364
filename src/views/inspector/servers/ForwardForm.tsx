import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { useWords } from "../../ui/use-words.ts";
import { examples } from "../completions.ts";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { HeadersField } from "../fields/HeadersField.tsx";
import { RowsField } from "../fields/RowsField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { TokensField } from "../fields/TokensField.tsx";
import { useField } from "../fields/use-field.ts";

/** A reverse proxy's own request: where it goes, and what it changes on the way. */
export function ForwardForm({ path }: { readonly path: Path }) {
  const { forward: words } = useWords("layerForms");
  const { value: upstreams } = useField<readonly string[]>([...path, "upstreams"]);
  const { value: origin } = useField<"keep" | "rewrite" | "remove">([...path, "origin"]);
  return (
    <>
      <RowsField
        title={words.upstreams.title}
        words={words.upstreams.rows}
        path={[...path, "upstreams"]}
        most={limits.upstreams}
        placeholder={examples.upstream}
        none={words.upstreams.none}
      />
      {upstreams.length > 1 && (
        <ChoiceField
          label={words.balance.label}
          path={[...path, "balance"]}
          options={["round-robin", "hash"]}
          titles={words.balance.titles}
        />
      )}
      <TextField label={words.prefix.label} path={[...path, "prefix"]} maxLength={limits.url} placeholder={words.prefix.none} />
      <SwitchField label={words.stripPrefix} path={[...path, "stripPrefix"]} />
      <ChoiceField
        label={words.origin.label}
        path={[...path, "origin"]}
        options={["keep", "rewrite", "remove"]}
        titles={words.origin.titles}
      />
      {origin === "rewrite" && (
        <TextField
          label={words.rewrittenTo}
          path={[...path, "originValue"]}
          maxLength={limits.url}
          placeholder={examples.rewrittenOrigin}
        />
      )}
      <ChoiceField label={words.host.label} path={[...path, "host"]} options={["rewrite", "keep"]} titles={words.host.titles} />
      <FieldMore title={words.more}>
        <HeadersField title={words.addedToRequest} path={[...path, "addRequestHeaders"]} side="request" />
        <TokensField
          label={words.takenOffRequest}
          path={[...path, "removeRequestHeaders"]}
          most={limits.headersPerList}
          placeholder={examples.removedRequestHeader}
        />
        <HeadersField title={words.addedToResponse} path={[...path, "addResponseHeaders"]} side="response" />
        <TokensField
          label={words.takenOffResponse}
          path={[...path, "removeResponseHeaders"]}
          most={limits.headersPerList}
          placeholder={examples.removedResponseHeader}
        />
        <ChoiceField
          label={words.onStatuses.label}
          path={[...path, "onStatuses"]}
          options={["all", "success"]}
          titles={words.onStatuses.titles}
        />
      </FieldMore>
    </>
  );
}
