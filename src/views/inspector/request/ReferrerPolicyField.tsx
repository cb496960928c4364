import type { Path } from "../../../scenario/paths.ts";
import { referrerPolicies } from "../../../scenario/schema.ts";
import { useWords } from "../../ui/use-words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";

/** The referrer policy of one request; without one the page's applies. */
export function ReferrerPolicyField({ path }: { readonly path: Path }) {
  const { referrerPolicy, pagesReferrerPolicy } = useWords("requestTab").requestForm;
  return (
    <ChoiceField
      label={referrerPolicy}
      path={[...path, "referrerPolicy"]}
      options={referrerPolicies}
      titles={{ "": pagesReferrerPolicy }}
    />
  );
}
