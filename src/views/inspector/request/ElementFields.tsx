import type { Path } from "../../../scenario/paths.ts";
import { type ActionOf, type ElementName, preloadedAs } from "../../../scenario/schema.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { useWords } from "../../ui/use-words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { useField } from "../fields/use-field.ts";
import { IntegrityField } from "./IntegrityField.tsx";
import { ReferrerPolicyField } from "./ReferrerPolicyField.tsx";
import { Injected, InWorker, Wait } from "./When.tsx";

type Crossorigin = ActionOf<"element">["crossorigin"];

const values: readonly Crossorigin[] = ["none", "anonymous", "use-credentials"];

/** What has no such attribute: a FontFace, and an image of a style sheet. */
const withoutAttributes: ReadonlySet<ElementName> = new Set(["font", "shape", "worker", "sharedworker", "importscripts"]);
const withIntegrity: ReadonlySet<ElementName> = new Set(["script", "module", "stylesheet", "preload", "modulepreload"]);

const isWorker = (element: ElementName) => element === "worker" || element === "sharedworker";

/** No element at all, and so without attributes. */
const isCall = (element: ElementName) => isWorker(element) || element === "importscripts";

/** An element that loads something. */
export function ElementFields({ path }: { readonly path: Path }) {
  const { crossorigin, more, as, workerType } = useWords("requestTab").requestForm;
  const element = useField<ElementName>([...path, "element"]).value;
  const { value } = useField<Crossorigin>([...path, "crossorigin"]);
  const { meanings } = crossorigin;
  const meaning = element in meanings ? meanings[element as keyof typeof meanings] : meanings.other;
  return (
    <>
      {element === "preload" && <ChoiceField label={as.label} path={[...path, "as"]} options={preloadedAs} hint={as.hint} />}
      {isWorker(element) && (
        <ChoiceField
          label={workerType.label}
          path={[...path, "workerType"]}
          options={["classic", "module"]}
          titles={workerType.titles}
          hint={workerType.hint}
        />
      )}
      {element === "module" && <InWorker path={path} />}
      {!withoutAttributes.has(element) && (
        <ChoiceField
          label={crossorigin.label}
          path={[...path, "crossorigin"]}
          options={values}
          titles={{ none: crossorigin.none }}
          hint={meaning[value]}
        />
      )}
      {withIntegrity.has(element) && <IntegrityField path={path} />}
      <FieldMore title={more.loads}>
        {!isCall(element) && <ReferrerPolicyField path={path} />}
        <Injected path={path} />
        <Wait path={path} />
      </FieldMore>
    </>
  );
}
