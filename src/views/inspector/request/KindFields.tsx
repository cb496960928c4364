import type { Path } from "../../../scenario/paths.ts";
import type { ActionSpec } from "../../../scenario/schema.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { referrerChoices } from "../referrer-policies.ts";
import { ElementFields } from "./ElementFields.tsx";
import { FormFields } from "./FormFields.tsx";
import { Injected, Wait } from "./When.tsx";

interface Props {
  readonly path: Path;
}

/** What only one way of asking has. The seldom-used fields are one click away. */
export function KindFields({ path, kind }: Props & { readonly kind: ActionSpec["kind"] }) {
  switch (kind) {
    case "client":
      return (
        <FieldMore title="More: wait">
          <Wait path={path} />
        </FieldMore>
      );
    case "xhr":
      return <XhrFields path={path} />;
    case "fetch":
      return <FetchFields path={path} />;
    case "element":
      return <ElementFields path={path} />;
    case "form":
      return <FormFields path={path} />;
    case "iframe":
      return (
        <FieldMore title="More: referrer policy, injected script, wait">
          <ChoiceField label="Referrer policy" path={[...path, "referrerPolicy"]} options={referrerChoices("the page’s")} />
          <Injected path={path} />
          <Wait path={path} />
        </FieldMore>
      );
    case "eventsource":
      return (
        <>
          <SwitchField
            label="withCredentials"
            path={[...path, "withCredentials"]}
            hint="Then cookies go along to other origins too, and the server has to allow credentials."
          />
          <Seldom path={path} />
        </>
      );
    case "beacon":
      return <Seldom path={path} />;
  }
}

function Seldom({ path }: Props) {
  return (
    <FieldMore title="More: injected script, wait">
      <Injected path={path} />
      <Wait path={path} />
    </FieldMore>
  );
}

function XhrFields({ path }: Props) {
  return (
    <>
      <SwitchField label="withCredentials" path={[...path, "withCredentials"]} />
      <ChoiceField
        label="Upload listener"
        path={[...path, "uploadListener"]}
        options={[
          { value: "none", title: "none" },
          { value: "before-send", title: "added before send()" },
          { value: "after-send", title: "added after send()" },
        ]}
        hint="One that is there before send() forces a preflight when the request goes to another origin."
      />
      <FieldMore title="More: synchronous, injected script, wait">
        <SwitchField label="Synchronous" path={[...path, "sync"]} />
        <Injected path={path} />
        <Wait path={path} />
      </FieldMore>
    </>
  );
}

function FetchFields({ path }: Props) {
  return (
    <>
      <ChoiceField label="Mode" path={[...path, "mode"]} options={["cors", "no-cors", "same-origin"]} />
      <ChoiceField label="Credentials" path={[...path, "credentials"]} options={["omit", "same-origin", "include"]} />
      <FieldMore title="More: redirect, cache, referrer policy, keepalive, injected script, wait">
        <ChoiceField label="Redirect" path={[...path, "redirect"]} options={["follow", "error", "manual"]} />
        <ChoiceField
          label="Cache"
          path={[...path, "cache"]}
          options={["default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"]}
        />
        <ChoiceField label="Referrer policy" path={[...path, "referrerPolicy"]} options={referrerChoices("the page’s")} />
        <SwitchField label="keepalive" path={[...path, "keepalive"]} />
        <Injected path={path} />
        <Wait path={path} />
      </FieldMore>
    </>
  );
}
