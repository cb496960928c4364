import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { HeadersField } from "../fields/HeadersField.tsx";
import { RowsField } from "../fields/RowsField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { TokensField } from "../fields/TokensField.tsx";
import { useField } from "../fields/use-field.ts";

/** A reverse proxy's own request: where it goes, and what it changes on the way. */
export function ForwardForm({ path }: { readonly path: Path }) {
  const { value: upstreams } = useField<readonly string[]>([...path, "upstreams"]);
  const { value: origin } = useField<"keep" | "rewrite" | "remove">([...path, "origin"]);
  return (
    <>
      <RowsField
        title="Upstreams"
        one="Upstream"
        path={[...path, "upstreams"]}
        most={limits.upstreams}
        placeholder="https://api.service.example"
        none="Nobody to forward to: 502."
      />
      {upstreams.length > 1 && (
        <ChoiceField
          label="Balance"
          path={[...path, "balance"]}
          options={[
            { value: "round-robin", title: "in turn (round robin)" },
            { value: "hash", title: "by hash of the path" },
          ]}
        />
      )}
      <TextField label="Path prefix" path={[...path, "prefix"]} maxLength={limits.url} placeholder="every path" />
      <SwitchField label="Take the prefix off" path={[...path, "stripPrefix"]} />
      <ChoiceField
        label="Origin header"
        path={[...path, "origin"]}
        options={[
          { value: "keep", title: "as the browser sent it" },
          { value: "rewrite", title: "rewritten" },
          { value: "remove", title: "removed" },
        ]}
      />
      {origin === "rewrite" && (
        <TextField
          label="Rewritten to"
          path={[...path, "originValue"]}
          maxLength={limits.url}
          placeholder="https://partner.example"
        />
      )}
      <ChoiceField
        label="Host header"
        path={[...path, "host"]}
        options={[
          { value: "rewrite", title: "the upstream’s" },
          { value: "keep", title: "as the browser sent it" },
        ]}
      />
      <FieldMore title="Headers added and removed on the way">
        <HeadersField title="Added to the request" path={[...path, "addRequestHeaders"]} side="request" />
        <TokensField
          label="Taken off the request"
          path={[...path, "removeRequestHeaders"]}
          most={limits.headersPerList}
          placeholder="Cookie"
        />
        <HeadersField title="Added to the response" path={[...path, "addResponseHeaders"]} side="response" />
        <TokensField
          label="Taken off the response"
          path={[...path, "removeResponseHeaders"]}
          most={limits.headersPerList}
          placeholder="Server"
        />
      </FieldMore>
    </>
  );
}
