import type { Path } from "../../../scenario/paths.ts";
import type { ActionSpec } from "../../../scenario/schema.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { NumberField } from "../fields/NumberField.tsx";
import { referrerChoices } from "../referrer-policies.ts";

interface Props {
  readonly path: Path;
  readonly kind: ActionSpec["kind"];
}

/** What only one of the APIs has. The seldom-used ones are one click away. */
export function KindFields({ path, kind }: Props) {
  if (kind === "client") {
    return (
      <FieldMore title="More: wait">
        <Wait path={path} />
      </FieldMore>
    );
  }
  if (kind === "xhr") {
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
        <FieldMore title="More: synchronous, wait">
          <SwitchField label="Synchronous" path={[...path, "sync"]} />
          <Wait path={path} />
        </FieldMore>
      </>
    );
  }
  return (
    <>
      <ChoiceField label="Mode" path={[...path, "mode"]} options={["cors", "no-cors", "same-origin"]} />
      <ChoiceField label="Credentials" path={[...path, "credentials"]} options={["omit", "same-origin", "include"]} />
      <FieldMore title="More: redirect, cache, referrer policy, keepalive, wait">
        <ChoiceField label="Redirect" path={[...path, "redirect"]} options={["follow", "error", "manual"]} />
        <ChoiceField
          label="Cache"
          path={[...path, "cache"]}
          options={["default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"]}
        />
        <ChoiceField label="Referrer policy" path={[...path, "referrerPolicy"]} options={referrerChoices("the page’s")} />
        <SwitchField label="keepalive" path={[...path, "keepalive"]} />
        <Wait path={path} />
      </FieldMore>
    </>
  );
}

function Wait({ path }: { readonly path: Path }) {
  return (
    <NumberField
      label="Wait first, ms"
      path={[...path, "wait"]}
      least={0}
      most={366 * 24 * 3_600_000}
      range="Milliseconds, from 0 to a year."
      hint="Passes on the simulated clock, before the request."
    />
  );
}
