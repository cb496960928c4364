import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import { type ActionSpec, navigationWays } from "../../../scenario/schema.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { useWords } from "../../ui/use-words.ts";
import { namesFor } from "../completions.ts";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { ElementFields } from "./ElementFields.tsx";
import { FormFields } from "./FormFields.tsx";
import { IntegrityField } from "./IntegrityField.tsx";
import { ReferrerPolicyField } from "./ReferrerPolicyField.tsx";
import { Injected, InWorker, Wait } from "./When.tsx";

interface Props {
  readonly path: Path;
}

/** What only one way of asking has. The seldom-used fields are one click away. */
export function KindFields({ path, kind }: Props & { readonly kind: ActionSpec["kind"] }) {
  const words = useWords("requestTab").requestForm;
  switch (kind) {
    case "client":
      return (
        <FieldMore title={words.more.client}>
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
        <FieldMore title={words.more.loads}>
          <ReferrerPolicyField path={path} />
          <Injected path={path} />
          <Wait path={path} />
        </FieldMore>
      );
    case "eventsource":
      return (
        <>
          <SwitchField label={words.withCredentials} path={[...path, "withCredentials"]} hint={words.eventSourceCredentials} />
          <InWorker path={path} />
          <Seldom path={path} />
        </>
      );
    case "navigation":
      return (
        <>
          <ChoiceField
            label={words.navigation.label}
            path={[...path, "by"]}
            options={navigationWays}
            titles={words.navigation.titles}
            hint={words.navigation.hint}
          />
          <Seldom path={path} />
        </>
      );
    case "websocket":
      return (
        <>
          <InWorker path={path} />
          <Seldom path={path} />
        </>
      );
    case "beacon":
      return <Seldom path={path} />;
  }
}

function Seldom({ path }: Props) {
  const { more } = useWords("requestTab").requestForm;
  return (
    <FieldMore title={more.other}>
      <Injected path={path} />
      <Wait path={path} />
    </FieldMore>
  );
}

function ReadsHeader({ path }: Props) {
  const { readsHeader: words } = useWords("requestTab").requestForm;
  return (
    <TextField
      label={words.label}
      path={[...path, "readsHeader"]}
      maxLength={limits.shortText}
      hint={words.hint}
      options={namesFor("response")}
    />
  );
}

function XhrFields({ path }: Props) {
  const words = useWords("requestTab").requestForm;
  return (
    <>
      <SwitchField label={words.withCredentials} path={[...path, "withCredentials"]} />
      <ChoiceField
        label={words.uploadListener.label}
        path={[...path, "uploadListener"]}
        options={["none", "before-send", "after-send"]}
        titles={words.uploadListener.titles}
        hint={words.uploadListener.hint}
      />
      <FieldMore title={words.more.xhr}>
        <SwitchField label={words.synchronous} path={[...path, "sync"]} />
        <ReadsHeader path={path} />
        <InWorker path={path} />
        <Injected path={path} />
        <Wait path={path} />
      </FieldMore>
    </>
  );
}

function FetchFields({ path }: Props) {
  const words = useWords("requestTab").requestForm;
  return (
    <>
      <ChoiceField label={words.mode} path={[...path, "mode"]} options={["cors", "no-cors", "same-origin"]} />
      <ChoiceField label={words.credentials} path={[...path, "credentials"]} options={["omit", "same-origin", "include"]} />
      <FieldMore title={words.more.fetch}>
        <ChoiceField label={words.redirect} path={[...path, "redirect"]} options={["follow", "error", "manual"]} />
        <ChoiceField
          label={words.cache}
          path={[...path, "cache"]}
          options={["default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"]}
        />
        <TextField
          label={words.referrer.label}
          path={[...path, "referrer"]}
          maxLength={limits.url}
          options={["about:client"]}
          hint={words.referrer.hint}
        />
        <ReferrerPolicyField path={path} />
        <IntegrityField path={path} />
        <SwitchField label={words.keepalive} path={[...path, "keepalive"]} />
        <ReadsHeader path={path} />
        <InWorker path={path} />
        <Injected path={path} />
        <Wait path={path} />
      </FieldMore>
    </>
  );
}
