import type { Path } from "../../../scenario/paths.ts";
import type { ActionOf, ElementName } from "../../../scenario/schema.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { useField } from "../fields/use-field.ts";
import { referrerChoices } from "../referrer-policies.ts";
import { Injected, Wait } from "./When.tsx";

interface Props {
  readonly path: Path;
}

type State = ActionOf<"element">["crossorigin"];

const states: readonly { readonly value: State; readonly title: string }[] = [
  { value: "none", title: "no attribute" },
  { value: "anonymous", title: "anonymous" },
  { value: "use-credentials", title: "use-credentials" },
];

const meanings: Record<State, string> = {
  none: "Asked for without CORS, with cookies. It works without permission, and script may not look inside.",
  anonymous: "Asked for with CORS, cookies to the own origin only. It works only if the server allows the page.",
  "use-credentials": "Asked for with CORS and cookies. The server has to name the page’s origin and allow credentials.",
};

const ofModules: Record<State, string> = {
  none: "A module is always asked for with CORS. Without the attribute, cookies go to the own origin only.",
  anonymous: "For a module the same as no attribute: CORS, cookies to the own origin only.",
  "use-credentials": meanings["use-credentials"],
};

/** An element that loads something. */
export function ElementFields({ path }: Props) {
  const element = useField<ElementName>([...path, "element"]).value;
  const { value } = useField<State>([...path, "crossorigin"]);
  return (
    <>
      {element !== "font" && (
        <ChoiceField
          label="crossorigin"
          path={[...path, "crossorigin"]}
          options={states}
          hint={(element === "module" ? ofModules : meanings)[value]}
        />
      )}
      <FieldMore title="More: referrer policy, injected script, wait">
        <ChoiceField label="Referrer policy" path={[...path, "referrerPolicy"]} options={referrerChoices("the page’s")} />
        <Injected path={path} />
        <Wait path={path} />
      </FieldMore>
    </>
  );
}
