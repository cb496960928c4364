import type { Path } from "../../../scenario/paths.ts";
import type { ActionOf, ElementName } from "../../../scenario/schema.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { useWords } from "../../ui/use-words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { useField } from "../fields/use-field.ts";
import { ReferrerPolicyField } from "./ReferrerPolicyField.tsx";
import { Injected, Wait } from "./When.tsx";

type Crossorigin = ActionOf<"element">["crossorigin"];

const values: readonly Crossorigin[] = ["none", "anonymous", "use-credentials"];

/** An element that loads something. */
export function ElementFields({ path }: { readonly path: Path }) {
  const { crossorigin, more } = useWords("requestTab").requestForm;
  const element = useField<ElementName>([...path, "element"]).value;
  const { value } = useField<Crossorigin>([...path, "crossorigin"]);
  return (
    <>
      {element !== "font" && (
        <ChoiceField
          label={crossorigin.label}
          path={[...path, "crossorigin"]}
          options={values}
          titles={{ none: crossorigin.none }}
          hint={(element === "module" ? crossorigin.meaningsForModule : crossorigin.meanings)[value]}
        />
      )}
      <FieldMore title={more.loads}>
        <ReferrerPolicyField path={path} />
        <Injected path={path} />
        <Wait path={path} />
      </FieldMore>
    </>
  );
}
